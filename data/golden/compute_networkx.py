"""Reference values computed by networkx: writes networkx.json beside this file.

    /usr/bin/python3 data/golden/compute_networkx.py        (Debian: python3-networkx python3-scipy)

Reads data/raw, not the converted datasets, and shares no code with the project, so that an error in the
conversion or in a measure shows as a difference. (The script is not called networkx.py: Python would then
import it in place of the library.)

Where networkx deviates from the project's definitions, the project's definition is computed and a comment says so.
"""

import csv
import json
import math
import os
import platform
import sys
import warnings
from pathlib import Path

import networkx as nx
import numpy as np
import scipy

HERE = Path(__file__).resolve().parent
RAW = HERE.parent / "raw"

DEFINITIONS = {
    "degree": "distinct alters; on a directed graph in either direction, and not in + out as in networkx",
    "in_degree": "arcs received: people who support this person",
    "out_degree": "arcs given: people whom this person supports",
    "betweenness_raw": "pairs (undirected) or ordered pairs (directed) whose shortest paths pass, by share; ends excluded",
    "betweenness": "betweenness_raw / ((n-1)(n-2)/2), directed / ((n-1)(n-2))",
    "harmonic": "sum of 1/distance / (n-1); directed: distances along arcs towards the person, that is from those who can be called on",
    "closeness": "Wasserman-Faust scaled, isolate 0; directed: distances along arcs towards the person",
    "core_number": "k-core of the undirected projection",
    "component_size": "people in the (weak) component, the person included",
    "articulation": "1 if removing the person splits the component",
    "reach_1": "people within 1 step, without ego; directed: arcs followed backwards, from the supported to supporters",
    "reach_2": "the same within 2 steps",
    "reach_3": "the same within 3 steps",
    "reach_1_forward": "directed only: people within 1 step along the arcs",
    "reach_2_forward": "the same within 2 steps",
    "reach_3_forward": "the same within 3 steps",
    "eigenvector": "Euclidean norm 1 and positive on the largest (weak) component (of equals, the one with the first person), others null; "
    "directed: left eigenvector, fed by arcs received",
    "pagerank": "damping 0.85, dangling mass uniform, sum 1; directed: fed by arcs received",
    "katz": "networkx katz_centrality_numpy with normalized=True: alpha = 0.5 / lambda_max, beta = 1, then Euclidean norm 1; "
    "directed: fed by arcs received",
    "katz_unnormalised": "the same with normalized=False: solves x = alpha A'x + 1",
    "current_flow": "random-walk betweenness within each component, divided by (m-1)(m-2)/2 of its m people; null below 3 people",
    "constraint": "Burt, whole-network model, unweighted; isolates null",
    "effective_size": "n - 2t/n over the whole network's alters (Borgatti 1997), unweighted; isolates null",
    "local_clustering": "share of alter pairs that are tied; null below two alters, where networkx says 0",
    "ego_betweenness": "betweenness_raw of ego in the graph induced by ego and its alters",
    "edge_betweenness": "rows [a, b, raw, normalised]: raw as for people, ends included; normalised by n(n-1)/2, directed n(n-1)",
    "bridge": "rows [a, b] of the ties whose removal splits a component",
    "fragmentation": "1 - sum s(s-1) / (n(n-1)) over component sizes s (Borgatti 2006)",
    "distance_fragmentation": "1 - sum of 1/distance over ordered pairs / (n(n-1))",
    "diameter": "of the largest component; directed: null unless strongly connected",
    "mean_distance": "over the ordered pairs that can reach each other",
    "assortativity_degree": "Pearson correlation of the degrees at the two ends; null when they do not vary; "
    "directed: out-degree of the supporter with in-degree of the supported",
    "reciprocity_arcs": "reciprocated arcs / arcs",
    "reciprocity_dyads": "mutual dyads / connected dyads",
    "triad_census": "undirected: triads with 0, 1, 2, 3 ties; directed: the 16 types of Holland & Leinhardt",
    "degree_centralization": "Freeman: sum(max - c) / ((n-1)(n-2)) on degrees",
    "betweenness_centralization": "Freeman: sum(max - c) / (n-1) on normalised betweenness",
    "transitivity": "3 triangles / connected triples",
    "density": "ties / (n(n-1)/2), arcs / (n(n-1))",
}


def rows(path):
    with open(RAW / path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def graph(people, pairs, directed=False):
    """Simple graph with everybody in it, in the order of the people table. No self-ties, no parallel ties."""
    made = nx.DiGraph() if directed else nx.Graph()
    made.add_nodes_from(people)
    made.add_edges_from((a, b) for a, b in pairs if a != b)
    assert list(made) == list(people), "a tie names somebody who is not in the people table"
    return made


def classics():
    kite = [row["name"] for row in rows("classic/kite_nodes.csv")]
    yield "kite", graph(kite, edge_list("kite")), "Krackhardt's kite, ids A to J"
    families = [row["name"] for row in rows("classic/flo_marriage_nodes.csv")]
    yield "florentine", graph(families, edge_list("flo_marriage")), "Florentine marriages, 16 families with Pucci, who has no tie"
    connected = [family for family in families if family != "Pucci"]
    yield "florentine-15", graph(connected, edge_list("flo_marriage")), "Florentine marriages without Pucci"
    club = [row["id"] for row in rows("classic/karate_nodes.csv")]
    yield "karate", graph(club, edge_list("karate")), "Zachary's karate club, ids 1 to 34"


def edge_list(name):
    return [(row["source"], row["target"]) for row in rows(f"classic/{name}_edges.csv")]


def amends():
    people = [row["PID"] for row in rows("amends-colombia/individuals.csv")]
    pairs = [(row["row_id"], row["col_id"]) for row in rows("amends-colombia/ties.csv") if row["wave"] == "4"]
    return graph(people, pairs)


def arang_dak(directed):
    people = [row["ID_number"] for row in rows("arang-dak/people.csv")]
    arcs = [
        (row["i_ID"], row["j_ID"])
        for row in rows("arang-dak/dyads.csv")
        if row["y"] == "1" or row["y.donor.oriented"] == "1"
    ]
    assert len(arcs) == 4131
    return graph(people, arcs, directed)


def largest(components, order):
    """The largest component; of equals, the one with the first person."""
    first = {person: index for index, person in enumerate(order)}
    return max(components, key=lambda part: (len(part), -min(first[person] for person in part)))


def reach(made, steps):
    return {
        person: len(nx.single_source_shortest_path_length(made, person, cutoff=steps)) - 1 for person in made
    }


def eigenvector(made, component):
    # Power iteration and not eigenvector_centrality_numpy: ARPACK starts at random, and the file must come out the same.
    part = made.subgraph(sorted(component, key=list(made).index))
    found = nx.eigenvector_centrality(part, max_iter=1_000_000, tol=1e-15)
    values = dict.fromkeys(made, None)
    values.update(found)
    matrix = nx.to_numpy_array(part, nodelist=list(part)).T
    vector = np.array([found[person] for person in part])
    value = vector @ matrix @ vector
    assert abs(np.linalg.norm(vector) - 1) < 1e-12 and np.abs(matrix @ vector - value * vector).max() < 1e-10
    return values


def katz(made, normalized):
    alpha = 0.5 / spectral_radius(made)
    return nx.katz_centrality_numpy(made, alpha=alpha, beta=1.0, normalized=normalized)


def spectral_radius(made):
    matrix = nx.to_numpy_array(made)
    values = np.linalg.eigvals(matrix) if made.is_directed() else np.linalg.eigvalsh(matrix)
    return float(np.abs(values).max())


def current_flow(made):
    values = dict.fromkeys(made, None)
    for part in nx.connected_components(made):
        if len(part) >= 3:
            ordered = made.subgraph(sorted(part, key=list(made).index))
            values.update(nx.current_flow_betweenness_centrality(ordered, normalized=True, solver="full"))
    return values


def ego_betweenness(made):
    alters = made.to_undirected() if made.is_directed() else made
    return {
        person: nx.betweenness_centrality(made.subgraph([person, *alters[person]]), normalized=False)[person]
        for person in made
    }


def distances(made):
    """Distances over ordered pairs of different people who can reach each other."""
    return [
        distance
        for person, found in nx.all_pairs_shortest_path_length(made)
        for other, distance in found.items()
        if other != person
    ]


def edge_betweenness(made):
    raw = nx.edge_betweenness_centrality(made, normalized=False)
    normalised = nx.edge_betweenness_centrality(made, normalized=True)
    return [[a, b, raw[a, b], normalised[a, b]] for a, b in made.edges]


def common(made):
    """What is defined the same way for both; networkx follows arcs towards the person for harmonic and closeness."""
    n = len(made)
    backwards = made.reverse() if made.is_directed() else made
    harmonic = nx.harmonic_centrality(made)  # a sum in networkx
    return {
        "betweenness": nx.betweenness_centrality(made, normalized=True),
        "betweenness_raw": nx.betweenness_centrality(made, normalized=False),
        "harmonic": {person: harmonic[person] / (n - 1) for person in made},
        "closeness": nx.closeness_centrality(made, wf_improved=True),
        "reach_1": reach(backwards, 1),
        "reach_2": reach(backwards, 2),
        "reach_3": reach(backwards, 3),
        "pagerank": nx.pagerank(made, alpha=0.85, max_iter=10_000, tol=1e-15),
        "katz": katz(made, True),
        "katz_unnormalised": katz(made, False),
        "ego_betweenness": ego_betweenness(made),
    }


def undirected(made, with_current_flow):
    n = len(made)
    components = sorted(nx.connected_components(made), key=len, reverse=True)
    size = {person: len(part) for part in components for person in part}
    articulation = set(nx.articulation_points(made))
    degree = dict(made.degree)
    clustering = nx.clustering(made)
    person = common(made)
    person.update(
        degree=degree,
        core_number=nx.core_number(made),
        component_size=size,
        articulation={who: int(who in articulation) for who in made},
        eigenvector=eigenvector(made, largest(components, made)),
        constraint=nx.constraint(made),
        effective_size=nx.effective_size(made),
        local_clustering={who: clustering[who] if degree[who] >= 2 else None for who in made},
    )
    if with_current_flow:
        person["current_flow"] = current_flow(made)
    steps = distances(made)
    triads = nx.triadic_census(made.to_directed())
    community = {
        "order": n,
        "tie_count": made.number_of_edges(),
        "isolates": nx.number_of_isolates(made),
        "density": nx.density(made),
        "mean_degree": sum(degree.values()) / n,
        "components": len(components),
        "component_sizes": [len(part) for part in components],
        "largest_component": len(components[0]),
        "articulation_points": [who for who in made if who in articulation],
        "diameter": nx.diameter(made.subgraph(largest(components, made))),
        "mean_distance": sum(steps) / len(steps),
        "transitivity": nx.transitivity(made),
        "assortativity_degree": nx.degree_assortativity_coefficient(made),
        "triad_census": {str(ties): triads[kind] for ties, kind in enumerate(["003", "102", "201", "300"])},
        "fragmentation": 1 - sum(len(part) * (len(part) - 1) for part in components) / (n * (n - 1)),
        "distance_fragmentation": 1 - sum(1 / step for step in steps) / (n * (n - 1)),
        "degree_centralization": sum(max(degree.values()) - value for value in degree.values()) / ((n - 1) * (n - 2)),
        "betweenness_centralization": sum(
            max(person["betweenness"].values()) - value for value in person["betweenness"].values()
        )
        / (n - 1),
        "lambda_max": spectral_radius(made),
    }
    tie = {"bridge": [list(pair) for pair in nx.bridges(made)], "edge_betweenness": edge_betweenness(made)}
    return {"directed": False, "people": list(made), "person": person, "tie": tie, "community": community}


def directed(made):
    n = len(made)
    both_ways = made.to_undirected()
    weak = list(nx.weakly_connected_components(made))
    strong = sorted((len(part) for part in nx.strongly_connected_components(made)), reverse=True)
    mutual = sum(made.has_edge(b, a) for a, b in made.edges) // 2
    person = common(made)
    person.update(
        degree=dict(both_ways.degree),
        in_degree=dict(made.in_degree),
        out_degree=dict(made.out_degree),
        # networkx's core number of a directed graph counts in + out
        core_number=nx.core_number(both_ways),
        component_size={who: len(part) for part in weak for who in part},
        eigenvector=eigenvector(made, largest(weak, made)),
        **{f"reach_{steps}_forward": reach(made, steps) for steps in (1, 2, 3)},
    )
    steps = distances(made)
    community = {
        "order": n,
        "tie_count": made.number_of_edges(),
        "density": nx.density(made),
        "components": len(weak),
        "component_sizes": sorted((len(part) for part in weak), reverse=True),
        "strong_component_sizes": strong,
        "diameter": nx.diameter(made) if len(strong) == 1 else None,
        "mean_distance": sum(steps) / len(steps),
        "reachable_pairs": len(steps),
        "reciprocity_arcs": nx.overall_reciprocity(made),
        "reciprocity_dyads": mutual / both_ways.number_of_edges(),
        "assortativity_degree": nx.degree_assortativity_coefficient(made, x="out", y="in"),
        "triad_census": nx.triadic_census(made),
        "distance_fragmentation": 1 - sum(1 / step for step in steps) / (n * (n - 1)),
        "lambda_max": spectral_radius(made),
    }
    tie = {"edge_betweenness": edge_betweenness(made)}
    return {"directed": True, "people": list(made), "person": person, "tie": tie, "community": community}


def plain(value):
    """Python types only, NaN as null, whole sums of census as int."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, (np.floating, float)):
        return None if math.isnan(value) else float(value)
    if isinstance(value, np.integer):
        return int(value)
    return value


def dump(value, depth=0):
    """JSON with sorted keys, one measure a line."""
    if not isinstance(value, dict) or (depth > 1 and not any(isinstance(each, (dict, list)) for each in value.values())):
        return json.dumps(value, sort_keys=True, allow_nan=False)
    pad = " " * (depth + 1)
    lines = [f"{pad}{json.dumps(key)}: {dump(value[key], depth + 1)}" for key in sorted(value)]
    return "{\n" + ",\n".join(lines) + "\n" + " " * depth + "}"


def main():
    # networkx sums over sets: without a fixed hash seed the last digits change from run to run.
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})
    warnings.simplefilter("ignore", FutureWarning)

    graphs = {}
    for name, made, about in classics():
        graphs[name] = {"about": about, **undirected(made, True)}
    graphs["amends-wave-4"] = {
        "about": "AMENDS wave 4, friendship and sharing together, all 214 people",
        **undirected(amends(), False),
    }
    graphs["arang-dak"] = {
        "about": "Arang Dak, help told by either end, ties taken both ways",
        **undirected(arang_dak(False), False),
    }
    graphs["arang-dak-directed"] = {
        "about": "Arang Dak, help told by either end, arcs from supporter to supported",
        **directed(arang_dak(True)),
    }
    result = {
        "versions": {
            "networkx": nx.__version__,
            "numpy": np.__version__,
            "scipy": scipy.__version__,
            "python": platform.python_version(),
        },
        "definitions": DEFINITIONS,
        "graphs": graphs,
    }
    (HERE / "networkx.json").write_text(dump(plain(result)) + "\n", encoding="utf-8")
    for name, made in graphs.items():
        print(name, {key: value for key, value in made["community"].items() if not isinstance(value, (list, dict))})


if __name__ == "__main__":
    main()
