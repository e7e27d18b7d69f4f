"""Recomputes every value of classic.json; exits 1 if one is off.

    /usr/bin/python3 data/golden/check_classic.py        (Debian: python3-networkx python3-scipy)

classic.json is written by hand from its sources. This finds slips of the pen, and values that mean something else
than their row says.
"""

import csv
import itertools
import json
import math
import sys
from pathlib import Path

import networkx as nx

HERE = Path(__file__).resolve().parent
CLASSIC = json.loads((HERE / "classic.json").read_text(encoding="utf-8"))


def table(path):
    with open(HERE.parent.parent / path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def load(name):
    spec = CLASSIC["graphs"][name]
    if "folder" in spec:
        people = [row["id"] for row in table(f"{spec['folder']}/people.csv")]
        ties = [(row["supporter"], row["supported"], 1) for row in table(f"{spec['folder']}/ties.csv")]
    else:
        people, ties = spec["people"], [(*tie, 1)[:3] for tie in spec["ties"]]
    graph = nx.DiGraph() if spec.get("directed") else nx.Graph()
    graph.add_nodes_from(people)
    graph.add_edges_from((a, b, {"strength": strength, "cost": 1 / strength}) for a, b, strength in ties)
    graph.remove_nodes_from(spec.get("without", []))
    return graph


def spread(values, largest):
    """Freeman centralization."""
    return sum(max(values) - value for value in values) / largest


def inverse_distances(graph, cost=None):
    return {
        (a, b): 1 / distance
        for a, found in nx.all_pairs_dijkstra_path_length(graph, weight=cost)
        for b, distance in found.items()
        if a != b
    }


def fragmentation(graph):
    n = len(graph)
    return 1 - sum(len(part) * (len(part) - 1) for part in nx.connected_components(graph)) / (n * (n - 1))


def distance_fragmentation(graph, cost=None, largest=1.0):
    n = len(graph)
    return 1 - sum(inverse_distances(graph, cost).values()) / (largest * n * (n - 1))


def covered(graph, seeds, steps):
    return {who for seed in seeds for who in nx.single_source_shortest_path_length(graph, seed, cutoff=steps)}


def without(graph, people):
    return graph.subgraph([who for who in graph if who not in people])


def persons(graph, measure, options):
    """Values of a person measure, for everybody."""
    weight = "strength" if options.get("weighted") else None
    cost = "cost" if options.get("weighted") else None
    n = len(graph)
    if measure == "degree":
        return dict(graph.degree)
    if measure in ("betweenness", "betweenness_raw"):
        return nx.betweenness_centrality(graph, normalized=measure == "betweenness", weight=cost)
    if measure == "closeness":
        return nx.closeness_centrality(graph)
    if measure in ("harmonic", "harmonic_sum"):  # along the arcs
        inverse = inverse_distances(graph, cost)
        sums = {who: sum(value for (a, _), value in inverse.items() if a == who) for who in graph}
        return sums if measure == "harmonic_sum" else {who: value / (n - 1) for who, value in sums.items()}
    if measure == "eigenvector":
        whole = graph.to_undirected() if options.get("symmetrised") else graph
        return nx.eigenvector_centrality(whole.subgraph(max(nx.connected_components(whole), key=len)), 10_000, 1e-12)
    if measure == "constraint" and options.get("model") == "ego":
        return {who: nx.constraint(graph.subgraph([who, *graph[who]]))[who] for who in graph}
    if measure == "constraint":
        return nx.constraint(graph, weight=weight)
    if measure == "effective_size":
        return nx.effective_size(graph, weight=weight)
    if measure == "articulation":
        return {who: int(who in set(nx.articulation_points(graph))) for who in graph}
    if measure == "pagerank":
        return nx.pagerank(graph, alpha=options["damping"], tol=1e-12)
    if measure == "katz":
        return nx.katz_centrality(graph, options["alpha"], options["beta"], normalized=options["normalised"])
    if measure == "current_flow":
        return nx.current_flow_betweenness_centrality(graph)
    raise KeyError(measure)


def community(graph, measure, row):
    n = len(graph)
    options = row.get("options", {})
    pair = row.get("pair")
    if measure == "order":
        return n
    if measure == "tie_count":
        return graph.number_of_edges()
    if measure == "degree_centralization":
        return spread(dict(graph.degree).values(), (n - 1) * (n - 2))
    if measure == "betweenness_centralization":
        return spread(nx.betweenness_centrality(graph).values(), n - 1)
    if measure == "closeness_centralization":
        return spread(nx.closeness_centrality(graph).values(), (n - 1) * (n - 2) / (2 * n - 3))
    if measure == "bridge":
        return sorted(sorted(bridge, key=list(graph).index) for bridge in nx.bridges(graph))
    if measure == "articulation_points":
        return sorted(nx.articulation_points(graph))
    if measure == "triad_census":
        found = nx.triadic_census(graph.to_directed())
        return {str(ties): found[kind] for ties, kind in enumerate(["003", "102", "201", "300"])}
    if measure == "component_sizes":
        rest = without(graph, row["removed"])
        return sorted((len(part) for part in nx.connected_components(rest)), reverse=True)
    if measure == "fragmentation":
        return fragmentation(without(graph, row["removed"]))
    if measure == "distance_fragmentation":
        rest = without(graph, row.get("removed", []))
        if options.get("weighted"):
            return distance_fragmentation(rest, "cost", max(inverse_distances(graph, "cost").values()))
        return distance_fragmentation(rest)
    if measure == "best_fragmenting_set":
        return list(max(itertools.combinations(graph, options["size"]), key=lambda out: fragmentation(without(graph, out))))
    if measure == "best_reaching_set":
        sets = itertools.combinations(graph, options["size"])
        return list(max(sets, key=lambda seeds: len(covered(graph, seeds, options["steps"]))))
    if measure == "set_reach":
        return len(covered(graph, row["set"], options["steps"]))
    if measure == "set_distance_reach":
        found = nx.multi_source_dijkstra_path_length(graph, set(row["set"]), weight=None)
        return sum(1 / distance if distance else 1 for distance in found.values()) / n
    if measure == "disjoint_paths":
        assert not graph.has_edge(*pair)
        return nx.node_connectivity(graph, *pair)
    if measure == "vertex_cut":
        return sorted(nx.minimum_node_cut(graph, *pair))
    if measure in ("adamic_adar", "resource_allocation", "jaccard"):
        index = {
            "adamic_adar": nx.adamic_adar_index,
            "resource_allocation": nx.resource_allocation_index,
            "jaccard": nx.jaccard_coefficient,
        }[measure]
        return next(iter(index(graph, [tuple(pair)])))[2]
    if measure == "triangles":
        return sum(nx.triangles(graph).values()) // 3
    if measure == "transitivity":
        return nx.transitivity(graph)
    if measure == "assortativity_degree":
        return nx.degree_assortativity_coefficient(graph)
    if measure == "diameter":
        return nx.diameter(graph)
    if measure == "core":
        return sorted((who for who, core in nx.core_number(graph).items() if core >= options["k"]), key=int)
    if measure in ("external_ties", "internal_ties", "ei_index"):
        group = CLASSIC["graphs"][row["dataset"]]["attributes"][options["attribute"]]
        external = sum(group[a] != group[b] for a, b in graph.edges)
        internal = graph.number_of_edges() - external
        return {
            "external_ties": external,
            "internal_ties": internal,
            "ei_index": (external - internal) / (external + internal),
        }[measure]
    raise KeyError(measure)


def support():
    """Cover: distinct supporters of each elder."""
    spec = CLASSIC["support"]
    cover = lambda gone: [
        len({a for a, b in spec["ties"] if b == elder and a not in gone}) for elder in spec["elders"]
    ]
    before, after = cover([]), cover(spec["removed"])
    uncovered = [elder for elder, had, has in zip(spec["elders"], before, after) if had and not has]
    yield "cover", before, spec["cover"]
    yield "cover after", after, spec["cover_after"]
    yield "newly uncovered", uncovered, spec["newly_uncovered"]


def small():
    spec = CLASSIC["small"]
    for case in spec["iqv"]:
        total, k = sum(case["counts"]), len(case["counts"])
        blau = 1 - sum((count / total) ** 2 for count in case["counts"])
        yield "blau", blau, case["blau"]
        yield "iqv", blau / (1 - 1 / k), case["iqv"]
    for case in spec["ei_index"]:
        yield "ei_index", (case["external"] - case["internal"]) / (case["external"] + case["internal"]), case["value"]
    for case in spec["gini"]:
        got = case["received"]
        yield "gini", sum(abs(a - b) for a in got for b in got) / (2 * len(got) * sum(got)), case["value"]
    for case in spec["wilson_95"]:
        z, n, p = 1.959963984540054, case["of"], case["events"] / case["of"]
        middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        yield "wilson low", (middle - half) / (1 + z * z / n), case["low"]
        yield "wilson high", (middle + half) / (1 + z * z / n), case["high"]
    for case in spec["direct_standardisation"]:
        rates = [events / of for events, of in zip(case["events"], case["of"])]
        yield "crude", sum(case["events"]) / sum(case["of"]), case["crude"]
        yield "standardised", sum(w * rate for w, rate in zip(case["weights"], rates)), case["standardised"]
    for case in spec["waves"]:
        first, second = ({frozenset(tie) for tie in case[wave]} for wave in ("first", "second"))
        dyads = case["people"] * (case["people"] - 1) // 2
        yield "jaccard", len(first & second) / len(first | second), case["jaccard"]
        yield "formation", len(second - first) / (dyads - len(first)), case["formation"]
        yield "dissolution", len(first - second) / len(first), case["dissolution"]
    for case in spec["temporal"]:
        arrival = {
            (start, who): at for start in case["people"] for who, at in earliest(case, start).items() if who != start
        }
        pairs = len(case["people"]) * (len(case["people"]) - 1)
        still = nx.Graph([(a, b) for a, b, _ in case["contacts"]])
        yield "reach ratio", len(arrival) / pairs, case["reach_ratio"]
        yield "static", float(nx.is_connected(still) and len(still) == len(case["people"])), case["reach_ratio_static"]
        for each in case["arrival"]:
            yield "arrival", arrival.get((each["from"], each["to"])), each["at"]
    for case in spec["greedy_cover"]:
        sets = [set(each) for each in case["sets"]]
        union = lambda chosen: len(set().union(*chosen))
        greedy = []
        for _ in range(case["size"]):
            greedy.append(max(sets, key=lambda each: union([*greedy, each])))
        yield "greedy", union(greedy), case["greedy"]
        yield "optimum", max(union(chosen) for chosen in itertools.combinations(sets, case["size"])), case["optimum"]
    for case in spec["lsns_6"]:
        score = lambda answers: sum(sum(people >= cut for cut in (1, 2, 3, 5, 9)) for people in answers)
        family, friends = score(case["family"]), score(case["friends"])
        yield "lsns family", family, case["family_score"]
        yield "lsns friends", friends, case["friends_score"]
        yield "lsns total", family + friends, case["total"]
        yield "lsns at risk", family + friends < 12, case["at_risk"]


def earliest(case, start):
    """Earliest arrival on time-respecting paths with strictly increasing times, undirected contacts."""
    arrival = {start: case["start"]}
    for _, together in itertools.groupby(sorted(case["contacts"], key=lambda contact: contact[2]), key=lambda contact: contact[2]):
        new = {}
        for a, b, at in together:
            for one, other in ((a, b), (b, a)):
                if arrival.get(one, math.inf) < at and other not in arrival:
                    new[other] = at
        arrival.update(new)
    return arrival


def agrees(got, expected, tolerance):
    if isinstance(expected, (int, float)) and not isinstance(expected, bool) and got is not None:
        return abs(got - expected) <= tolerance
    return got == expected


def main():
    graphs = {name: load(name) for name in CLASSIC["graphs"]}
    checks = []
    for row in CLASSIC["values"]:
        assert row["source"] in CLASSIC["sources"]
        graph = graphs[row["dataset"]]
        if row["person"] is None:
            got = community(graph, row["measure"], row)
        else:
            got = persons(graph, row["measure"], row.get("options", {}))[row["person"]]
        checks.append((json.dumps(row), got, row["value"], row["tolerance"]))
    checks += [(name, got, expected, 1e-4) for name, got, expected in itertools.chain(support(), small())]
    wrong = [check for check in checks if not agrees(*check[1:])]
    for name, got, expected, _ in wrong:
        print(f"{name}: got {got}, expected {expected}", file=sys.stderr)
    print(f"{len(checks) - len(wrong)} of {len(checks)} values agree (networkx {nx.__version__})")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
