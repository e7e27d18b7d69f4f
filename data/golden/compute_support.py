"""Reference values on made-up support graphs, by networkx and igraph: writes support.json beside this file.

    /usr/bin/python3 data/golden/compute_support.py        (Debian: python3-networkx python3-igraph python3-scipy)

Sixteen graphs of 10 to 3,000 people as they occur in this work: a worker and her clients, households, pendants, isolates,
several components, self-ties, repeats, both directions, strengths. Every value that both tools have must agree between
them to 1e-9, else this script stops; networkx's is written. What only a formula gives (E-I, Gini, reach efficiency, ...) is
worked out here in plain Python. Where a tool means something else than the project, the row goes to `differences`.
Shares no code with the project.
"""

import json
import math
import os
import random
import sys
import warnings
from collections import Counter
from itertools import combinations
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
import scipy

HERE = Path(__file__).resolve().parent
STRENGTHS = [1, 2, 4, 8]  # costs are then sums of powers of two: equal paths are equal in every program


# ---------------------------------------------------------------- graphs: arcs (from, to, strength), as a dataset has them


def star(n):
    return n, [(0, i, STRENGTHS[i % 4]) for i in range(1, n)]


def households(n, rng):
    """Cliques of two to four, some people alone, one tie in five households to the next."""
    arcs, at = [], 0
    while at < n:
        size = rng.choice([1, 2, 3, 4])
        members = range(at, min(at + size, n))
        arcs += [(a, b, 4) for a, b in combinations(members, 2)]
        if rng.random() < 0.2 and members[-1] + 1 < n:
            arcs.append((members[-1], members[-1] + 1, 1))
        at += size
    return n, arcs


def chain(n):
    """A chain with a pendant on every second person."""
    spine = n * 2 // 3
    arcs = [(i, i + 1, 2) for i in range(spine - 1)]
    return n, arcs + [(2 * i % spine, spine + i, 1) for i in range(n - spine)]


def pairs_and_ring(n):
    """A ring of five, a ring of five beside it, and pairs."""
    ring = [(i, (i + 1) % 5, 1) for i in range(5)] + [(5 + i, 5 + (i + 1) % 5, 2) for i in range(5)]
    return n, ring + [(i, i + 1, 1) for i in range(10, n - 2, 2)]


def register(n, workers, rng, family=0.6):
    """Workers and those they visit, family of some, two in ten without anybody; both ends report, some twice."""
    arcs = []
    for elder in range(workers, n):
        if rng.random() < 0.2:
            continue
        for worker in rng.sample(range(workers), rng.choice([1, 1, 2])):
            arcs.append((worker, elder, rng.choice(STRENGTHS)))
        if rng.random() < family:
            other = rng.randrange(workers, n)
            if other != elder:
                arcs.append((other, elder, 4))
    arcs += [(a, b, s) for a, b, s in rng.sample(arcs, len(arcs) // 10)]  # repeats double the strength
    arcs += [(elder, elder, 1) for elder in range(workers, n, 17)]
    return n, arcs


def compound(n, mean, rng, reciprocated=0.4, blocks=1):
    """Neighbours near each other on a line of doors, some ties far; blocks are separate buildings."""
    arcs, seen = [], set()
    size = n // blocks
    for _ in range(int(n * mean / 2)):
        block = rng.randrange(blocks)
        a = block * size + rng.randrange(size)
        b = block * size + (a - block * size + (rng.randint(1, 6) if rng.random() < 0.85 else rng.randrange(size))) % size
        if a == b or (min(a, b), max(a, b)) in seen:
            continue
        seen.add((min(a, b), max(a, b)))
        strength = rng.choice(STRENGTHS)
        arcs.append((a, b, strength))
        if rng.random() < reciprocated:
            arcs.append((b, a, strength))
    arcs += [(a, b, s) for a, b, s in arcs if (a * 31 + b) % 29 == 0]
    arcs += [(a, a, 1) for a in range(0, n, 23)]
    return n, arcs


def village(n, rng):
    """Everybody chosen by chance, in and out alike: many triangles, no order."""
    arcs = {(rng.randrange(n), rng.randrange(n)) for _ in range(n * 4)}
    return n, [(a, b, STRENGTHS[(a + b) % 4]) for a, b in sorted(arcs)]


def tree(n, rng):
    return n, [(rng.randrange(max(0, i - 9), i), i, rng.choice(STRENGTHS)) for i in range(1, n)]


def halving(n, arcs):
    """Where strengths of a pair add up to no power of two, only the first of its arcs stays."""
    ok = lambda total: total & (total - 1) == 0
    for directed in (True, False):
        key = (lambda a, b: (a, b)) if directed else (lambda a, b: (min(a, b), max(a, b)))
        sums = Counter()
        for a, b, strength in arcs:
            sums[key(a, b)] += strength
        seen, kept = set(), []
        for a, b, strength in arcs:
            if ok(sums[key(a, b)]) or key(a, b) not in seen:
                kept.append((a, b, strength))
            seen.add(key(a, b))
        arcs = kept
    return n, arcs


def graphs():
    for name, (n, arcs), about in made_up():
        yield name, halving(n, arcs), about


def made_up():
    rng = random.Random(20240630)
    yield "worker-10", star(10), "one worker and nine clients"
    yield "households-12", households(12, rng), "households, hardly tied to each other"
    yield "chain-15", chain(15), "a chain of neighbours with pendants"
    yield "rings-20", pairs_and_ring(20), "two equal rings, pairs, two people alone"
    yield "register-30", register(30, 3, rng), "a register: workers, clients, some family, isolates"
    yield "village-40", village(40, rng), "a dense village, all directions"
    yield "register-60", register(60, 4, rng), "a register with self-ties and repeats"
    yield "compound-80", compound(80, 3, rng), "a compound with short and long ties"
    yield "households-100", households(100, rng), "households, many components"
    yield "buildings-120", compound(120, 4, rng, blocks=3), "three buildings without a tie between them"
    yield "tree-150", tree(150, rng), "who was brought in by whom"
    yield "register-200", register(200, 9, rng, 0.9), "a register with family"
    yield "compound-300", compound(300, 4, rng), "a compound"
    yield "register-600", register(600, 20, rng), "a register of a subdistrict"
    yield "compound-1000", compound(1000, 5, rng), "a large compound"
    yield "city-3000", compound(3000, 4, rng, blocks=12), "twelve buildings"


# ---------------------------------------------------------------- the simple graph, as the project defines it


def simple(n, arcs, directed):
    """No self-ties, parallel arcs one with their strengths added; undirected adds both directions too."""
    sums = Counter()
    for a, b, strength in arcs:
        if a != b:
            sums[(a, b) if directed else (min(a, b), max(a, b))] += strength
    made = nx.DiGraph() if directed else nx.Graph()
    made.add_nodes_from(range(n))
    made.add_edges_from((a, b, {"strength": s, "cost": 1 / s}) for (a, b), s in sorted(sums.items()))
    return made


def to_igraph(made):
    found = igraph.Graph(n=len(made), edges=list(made.edges), directed=made.is_directed())
    found.es["strength"] = [s for _, _, s in made.edges(data="strength")]
    found.es["cost"] = [c for _, _, c in made.edges(data="cost")]
    return found


def listed(values, n):
    return [values.get(i) for i in range(n)]


def largest(made):
    parts = nx.weakly_connected_components(made) if made.is_directed() else nx.connected_components(made)
    return sorted(max(parts, key=lambda part: (len(part), -min(part))))


def dense(made, weight, order=None):
    return nx.to_numpy_array(made, nodelist=order or range(len(made)), weight=weight)


# ---------------------------------------------------------------- measures


class Values:
    """What both tools give must agree; what is kept is networkx's."""

    def __init__(self, name):
        self.name, self.person, self.tie, self.community, self.tools = name, {}, {}, {}, {}

    def put(self, level, measure, networkx_value, igraph_value=None):
        if igraph_value is not None:
            same(networkx_value, igraph_value, f"{self.name} {measure}")
        getattr(self, level)[measure] = networkx_value
        self.tools[measure] = "networkx, igraph" if igraph_value is not None else "networkx"

    def formula(self, level, measure, value):
        getattr(self, level)[measure] = value
        self.tools[measure] = "formula"


def same(a, b, what):
    if isinstance(a, (list, tuple)):
        assert len(a) == len(b), what
        for one, other in zip(a, b):
            same(one, other, what)
        return
    missing = [x is None or (isinstance(x, float) and math.isnan(x)) for x in (a, b)]
    if any(missing):
        assert all(missing), f"{what}: {a} {b}"
        return
    assert abs(a - b) <= 1e-9 * max(1, abs(a)), f"{what}: networkx {a}, igraph {b}"


def eigenvector(made, weight):
    part = largest(made)
    if len(part) < 2:
        return [None] * len(made)
    matrix = dense(made, weight, part).T
    if made.is_directed():
        values, vectors = np.linalg.eig(matrix)
        size = np.abs(values)
        top = size.max()
        if top < 1e-9 or np.count_nonzero(size > top * (1 - 1e-6)) > 1:
            return None  # no cycle, or no single answer: not a case to compare
        vector = np.real(vectors[:, size.argmax()])
    else:
        vector = np.linalg.eigh(matrix)[1][:, -1]
    vector = np.abs(vector) / np.linalg.norm(vector)
    vector[vector < 1e-14] = 0
    return listed(dict(zip(part, map(float, vector))), len(made))


def eigenvector_of_igraph(made, g, weight):
    """Of the largest component alone, scaled to norm 1."""
    part = largest(made)
    if len(part) < 2:
        return [None] * len(made)
    vector = np.array(g.induced_subgraph(part).eigenvector_centrality(weights=weight))
    return listed(dict(zip(part, map(float, vector / np.linalg.norm(vector)))), len(made))


def katz(made, weight):
    matrix = dense(made, weight).T
    values = np.linalg.eigvals(matrix) if made.is_directed() else np.linalg.eigvalsh(matrix)
    top = float(np.abs(values).max())
    if top < 1e-6:
        return None
    if made.is_directed() and top < 1 - 1e-9:
        return None  # rounding of a matrix without cycles
    found = nx.katz_centrality_numpy(made, alpha=0.5 / top, beta=1.0, normalized=False, weight=weight)
    return listed({k: float(v) for k, v in found.items()}, len(made))


def within(made, steps):
    backwards = made.reverse() if made.is_directed() else made
    return [len(nx.single_source_shortest_path_length(backwards, i, cutoff=steps)) - 1 for i in range(len(made))]


def paths_to(made, targets):
    """Fans to a set, by a super-sink behind the targets; to one target, networkx's local node connectivity."""
    backwards = made.reverse() if made.is_directed() else made.copy()
    if len(targets) == 1:
        (target,) = targets
        found = []
        for i in range(len(made)):
            if i == target:
                found.append(None)
                continue
            direct = backwards.has_edge(i, target)
            if direct:
                backwards.remove_edge(i, target)
            found.append(int(nx.algorithms.connectivity.local_node_connectivity(backwards, i, target)) + direct)
            if direct:
                backwards.add_edge(i, target)
        return found
    sink = len(made)
    out = nx.DiGraph(backwards)
    for target in targets:
        out.remove_edges_from(list(out.out_edges(target)))
        out.add_edge(target, sink)
    return [
        None if i in targets else int(nx.algorithms.connectivity.local_node_connectivity(out, i, sink))
        for i in range(len(made))
    ]


def distances(made, cost):
    """Distances towards each person, that is along what the person can call on."""
    backwards = made.reverse() if made.is_directed() else made
    lengths = nx.all_pairs_dijkstra_path_length(backwards, weight=cost) if cost else nx.all_pairs_shortest_path_length(backwards)
    return {a: {b: d for b, d in found.items() if a != b} for a, found in lengths}


def measure(name, made, weighted, sizes):
    n, directed, big = len(made), made.is_directed(), len(made) > 400
    weight, cost = ("strength", "cost") if weighted else (None, None)
    g, v = to_igraph(made), Values(name)
    per = lambda values: listed(values, n)
    ordered = n * (n - 1)
    found = distances(made, cost)
    mode = "in" if directed else "all"

    v.put("person", "harmonic", [sum(1 / d for d in found[i].values()) / (n - 1) for i in range(n)],
          g.harmonic_centrality(mode=mode, weights=cost))
    v.put("person", "closeness", per(nx.closeness_centrality(made, distance=cost, wf_improved=True)), [
        value * len(found[i]) / (n - 1) if found[i] else 0.0  # igraph's is that of the people within reach
        for i, value in enumerate(g.closeness(mode=mode, weights=cost))])
    raw = nx.betweenness_centrality(made, weight=cost, normalized=False)
    v.put("person", "betweenness_raw", per(raw), g.betweenness(directed=directed, weights=cost))
    pairs = (n - 1) * (n - 2) / (1 if directed else 2)
    v.put("person", "betweenness", [raw[i] / pairs for i in range(n)])
    v.put("person", "pagerank", per(nx.pagerank(made, alpha=0.85, max_iter=10_000, tol=1e-15, weight=weight)),
          g.pagerank(damping=0.85, weights=weight))
    if not big:
        found_eigenvector = eigenvector(made, weight)
        if found_eigenvector is not None:
            v.put("person", "eigenvector", found_eigenvector, None if directed else eigenvector_of_igraph(made, g, weight))
        found_katz = katz(made, weight)
        if found_katz is not None:
            v.put("person", "katz", found_katz)
    if n <= 300:
        edge = nx.edge_betweenness_centrality(made, weight=cost, normalized=False)
        v.put("tie", "edge_betweenness", [[a, b, edge[a, b]] for a, b in made.edges], [
            [e.source, e.target, value] for e, value in zip(g.es, g.edge_betweenness(directed=directed, weights=cost))])
    all_distances = [d for to in found.values() for d in to.values()]
    if all_distances:
        v.put("community", "diameter", max(all_distances), g.diameter(directed=directed, unconn=True, weights=cost))
        v.put("community", "mean_distance", sum(all_distances) / len(all_distances),
              g.average_path_length(directed=directed, unconn=True, weights=cost))
    nearest = min(all_distances, default=1)
    v.formula("community", "distance_fragmentation", 1 - sum(1 / d for d in all_distances) * nearest / ordered)
    if weighted:
        v.put("person", "strength", per(dict(made.in_degree(weight=weight) if directed else made.degree(weight=weight))),
              g.strength(mode=mode, weights="strength"))

    if not directed:
        burt(v, made, g, weight, big)
        v.put("community", "modularity_of_parity", nx.algorithms.community.modularity(
            made, [set(range(0, n, 2)), set(range(1, n, 2))], weight=weight) if made.size() else None,
            g.modularity([i % 2 for i in range(n)], weights=weight) if made.size() else None)
        if n <= 200:
            flow = dict.fromkeys(range(n))
            for part in nx.connected_components(made):
                if len(part) >= 3:
                    flow.update(nx.current_flow_betweenness_centrality(
                        made.subgraph(sorted(part)), normalized=True, solver="full", weight=weight))
            v.put("person", "current_flow", [None if flow[i] is None else float(flow[i]) for i in range(n)])
    if not weighted:
        unweighted(v, made, g, big)
    return v


def burt(v, made, g, weight, big):
    n = len(made)
    degree = dict(made.degree)
    if not big:
        v.put("person", "constraint", listed(nx.constraint(made, weight=weight), n), g.constraint(weights=weight))
    else:
        v.put("person", "constraint", [None if math.isnan(c) else c for c in g.constraint(weights=weight)])
        v.tools["constraint"] = "igraph"
    if big:
        return
    size = nx.effective_size(made, weight=weight)
    v.put("person", "effective_size", listed(size, n))
    v.put("person", "efficiency", [size[i] / degree[i] if degree[i] else None for i in range(n)])
    hierarchy = []
    for i in range(n):
        if degree[i] < 2:
            hierarchy.append(None)
            continue
        parts = [nx.local_constraint(made, i, j, weight=weight) for j in made[i]]
        mean = sum(parts) / len(parts)
        hierarchy.append(sum(c / mean * math.log(c / mean) for c in parts) / (len(parts) * math.log(len(parts))))
    v.put("person", "hierarchy", hierarchy)
    if weight is None:
        ego = [None if not degree[i] else nx.constraint(made.subgraph([i, *made[i]]))[i] for i in range(n)]
        v.put("person", "constraint_ego", ego)


def unweighted(v, made, g, big):
    n, directed = len(made), made.is_directed()
    both_ways = made.to_undirected() if directed else made
    adjacent = {i: set(both_ways[i]) for i in range(n)}
    category = [None if i % 11 == 5 else i % 3 for i in range(n)]
    v.put("person", "degree", [len(adjacent[i]) for i in range(n)], None if directed else g.degree())
    for steps in (1, 2, 3):
        v.put("person", f"reach_{steps}", within(made, steps), [
            size - 1 for size in g.neighborhood_size(order=steps, mode="in" if directed else "all")])
    callable_ = {i: set(made.predecessors(i)) if directed else adjacent[i] for i in range(n)}
    reach_2 = v.person["reach_2"]
    v.formula("person", "reach_efficiency", [
        reach_2[i] / sum(len(callable_[j] - {i}) + 1 for j in callable_[i]) if callable_[i] else None for i in range(n)])
    composition(v, made, callable_, adjacent, category)
    if not big:
        v.put("person", "ego_betweenness", [
            nx.betweenness_centrality(made.subgraph([i, *adjacent[i]]), normalized=False)[i] for i in range(n)])
        if made.size():
            v.put("community", "assortativity_degree",
                  nan(nx.degree_assortativity_coefficient(made, x="out", y="in") if directed else nx.degree_assortativity_coefficient(made)),
                  nan(g.assortativity_degree(directed=directed)))
    if n <= 120:
        v.put("person", "disjoint_paths_one", paths_to(made, [0]))
        apart = [i for i in range(1, n) if not made.has_edge(0, i)]
        same([v.person["disjoint_paths_one"][i] for i in apart],
             [g.vertex_disjoint_paths(0, i) for i in apart], f"{v.name} disjoint paths of people not tied")
        v.put("person", "disjoint_paths_fan", paths_to(made, [i for i in (0, 1, 2, n // 2, n - 1)]))
    census = nx.triadic_census(made if directed else made.to_directed())
    kinds = list(census) if directed else ["003", "102", "201", "300"]
    v.put("community", "triad_census", {kind if directed else str(k): census[kind] for k, kind in enumerate(kinds)})
    if directed and n > 2:
        theirs = g.triad_census()
        same([census[kind] for kind in kinds], [getattr(theirs, "t" + kind) for kind in kinds], "triad census")
    v.put("community", "density", nx.density(made), g.density())
    v.put("community", "tie_count", made.number_of_edges(), g.ecount())
    if directed:
        v.put("person", "in_degree", listed(dict(made.in_degree), n), g.indegree())
        v.put("person", "out_degree", listed(dict(made.out_degree), n), g.outdegree())
        mutual = [sum(made.has_edge(i, j) and made.has_edge(j, i) for j in adjacent[i]) for i in range(n)]
        v.formula("person", "reciprocity", [mutual[i] / len(adjacent[i]) if adjacent[i] else None for i in range(n)])
        if made.size():
            v.put("community", "reciprocity", nx.overall_reciprocity(made), g.reciprocity())
        strong = sorted(map(min, nx.strongly_connected_components(made)))
        v.put("community", "strong_components", len(strong), len(g.components(mode="strong")))
        received = sorted(made.in_degree(i) for i in range(n) if i % 2 == 0)
        v.formula("community", "gini_received", sum(abs(a - b) for a in received for b in received) / (
            2 * len(received) * sum(received)) if sum(received) else None)
        return
    cut = set(nx.articulation_points(made))
    v.put("person", "articulation", [int(i in cut) for i in range(n)],
          [int(i in set(g.articulation_points())) for i in range(n)] if n < 400 else None)
    v.put("tie", "bridge", sorted(sorted(pair) for pair in nx.bridges(made)), sorted(sorted(g.es[e].tuple) for e in g.bridges()))
    clustering = nx.clustering(made)
    v.put("person", "local_clustering", [clustering[i] if len(adjacent[i]) > 1 else None for i in range(n)],
          [nan(c) for c in g.transitivity_local_undirected(mode="nan")])
    v.put("person", "ego_density", v.person["local_clustering"],
          [nan(c) for c in g.transitivity_local_undirected(mode="nan")])
    v.put("person", "core_number", listed(nx.core_number(made), n), g.coreness())
    parts = list(nx.connected_components(made))
    found = g.components()
    v.put("person", "component_size", listed({i: len(part) for part in parts for i in part}, n),
          [found.size(number) for number in found.membership])
    v.put("community", "components", len(parts), len(found))
    v.put("community", "largest_component", max(map(len, parts)), found.giant().vcount())
    v.put("community", "isolates", nx.number_of_isolates(made), g.degree().count(0))
    v.put("community", "articulation_points", len(cut), len(g.articulation_points()))
    v.put("community", "bridges", len(v.tie["bridge"]), len(g.bridges()))
    v.put("community", "blocks", len(list(nx.biconnected_components(made))), len(g.biconnected_components()))
    triples = sum(len(a) * (len(a) - 1) // 2 for a in adjacent.values())
    if triples:
        v.put("community", "transitivity", nx.transitivity(made), g.transitivity_undirected())
    v.put("community", "mean_degree", sum(len(a) for a in adjacent.values()) / n, sum(g.degree()) / n)
    v.formula("community", "fragmentation", 1 - sum(len(p) * (len(p) - 1) for p in parts) / (n * (n - 1)))
    v.formula("community", "degree_centralization", spread([len(a) for a in adjacent.values()], (n - 1) * (n - 2)))
    v.formula("community", "betweenness_centralization", spread(v.person["betweenness"], n - 1))
    v.formula("community", "closeness_centralization", spread(v.person["closeness"], (n - 1) * (n - 2) / (2 * n - 3)))


def composition(v, made, callable_, adjacent, category):
    """Categories 0, 1, 2; every eleventh person has none."""
    n = len(made)
    ei, blau, iqv = [], [], []
    for i in range(n):
        known = [category[j] for j in callable_[i] if category[j] is not None]
        inside = sum(c == category[i] for c in known)
        ei.append((len(known) - 2 * inside) / len(known) if known and category[i] is not None else None)
        shares = [known.count(c) / len(known) for c in range(3)] if known else None
        blau.append(1 - sum(s * s for s in shares) if shares else None)
        iqv.append(blau[-1] / (1 - 1 / 3) if shares else None)
    for measure, values in (("ei_index", ei), ("blau", blau), ("iqv", iqv)):
        v.formula("person", measure, values)
    known = made.subgraph([i for i in range(n) if category[i] is not None])
    if known.size() and not made.is_directed():
        external = sum(category[a] != category[b] for a, b in known.edges)
        v.formula("community", "ei_index", (2 * external - known.size()) / known.size())
    if known.size():
        attributed = known.copy()
        nx.set_node_attributes(attributed, dict(enumerate(category)), "category")
        order = list(attributed)
        theirs = igraph.Graph(n=len(order), directed=made.is_directed(),
                              edges=[(order.index(a), order.index(b)) for a, b in attributed.edges]) if n < 400 else None
        v.put("community", "assortativity_attribute", nan(nx.attribute_assortativity_coefficient(attributed, "category")),
              nan(theirs.assortativity_nominal([category[i] for i in order], directed=made.is_directed())) if theirs else None)


def spread(values, most):
    return sum(max(values) - value for value in values) / most


def nan(value):
    return None if value is None or math.isnan(value) else float(value)


# ---------------------------------------------------------------- where a tool means something else


def differences():
    """Each with what the tool says and what the project says, on a lone pair and a path of three, person 5 alone."""
    made = nx.Graph([(0, 1), (2, 3), (3, 4)])
    made.add_node(5)
    g = igraph.Graph(n=6, edges=[(0, 1), (2, 3), (3, 4)])
    rows = []

    def say(measure, person, tool, theirs, ours, why):
        rows.append({"measure": measure, "person": person, "tool": tool, "theirs": nan(theirs) if theirs is not None else None,
                     "ours": ours, "why": why})

    say("local_clustering", 0, "networkx", nx.clustering(made)[0], None, "one alter has no pair of alters: undefined, not 0")
    say("harmonic", 0, "networkx", nx.harmonic_centrality(made)[0], 0.2, "networkx adds up, the project divides by n - 1")
    say("closeness", 0, "igraph", g.closeness()[0], 0.2, "igraph looks at the component alone, so that a lone pair has 1")
    say("closeness", 5, "igraph", g.closeness()[5], 0.0, "igraph leaves isolates undefined; nobody reached is 0 here")
    say("eigenvector", 0, "igraph", g.eigenvector_centrality(scale=False)[0], None,
        "igraph gives 0 outside the leading component; a different component has no common scale: undefined")
    say("eigenvector", 3, "igraph", g.eigenvector_centrality(scale=True)[3], math.sqrt(0.5), "igraph scales the largest to 1, the project to Euclidean norm 1")
    say("betweenness", 3, "igraph", g.betweenness()[3], 0.1, "igraph does not normalise, the project divides by the pairs of the others")
    say("betweenness_raw", 3, "networkx", nx.betweenness_centrality(made)[3], 1, "networkx normalises unless told not to")
    say("reach_1", 3, "igraph", g.neighborhood_size(order=1)[3], 2, "igraph counts ego")
    lone = nx.empty_graph(1)
    say("density", None, "networkx", nx.density(lone), None, "on one person: no tie is possible: undefined, not 0")
    say("density", None, "igraph", igraph.Graph(1).density(), None, "on one person: undefined in both")
    loop = made.copy()
    loop.add_edge(4, 4)
    say("degree", 4, "networkx", loop.degree[4], 1, "on a graph with a self-tie of 4: networkx counts it twice, a tie to oneself is nobody")
    twice = igraph.Graph(n=6, edges=[(0, 1), (0, 1), (2, 3), (3, 4)])
    say("degree", 0, "igraph", twice.degree()[0], 1, "on a graph with 0-1 twice: igraph counts ties, the project distinct people")
    directed = nx.DiGraph([(0, 1), (1, 0), (1, 2)])
    say("reciprocity", 1, "networkx", nx.reciprocity(directed, 1), 0.5,
        "on 0->1, 1->0, 1->2: networkx counts arcs (2 of 3), the project dyads of a person (1 of 2)")
    say("core_number", 0, "networkx", nx.core_number(directed)[0], 1, "on the same: networkx counts in + out, the project distinct people")
    say("katz", 5, "networkx", nx.katz_centrality_numpy(made, alpha=0.1)[5], 1.0, "networkx scales to norm 1, the project does not")
    pair = nx.Graph([(0, 1)])
    say("transitivity", None, "networkx", nx.transitivity(pair), None, "on a lone pair: no two ties meet, undefined, not 0")
    say("assortativity_degree", None, "igraph", igraph.Graph.Ring(5).assortativity_degree(), None, "on a ring: no variance, undefined in both")
    return rows


# ---------------------------------------------------------------- out


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(each) for each in value]
    if isinstance(value, (float, np.floating)):
        if math.isnan(value):
            return None
        short = float(f"{value:.12g}")
        return int(short) if short.is_integer() and abs(short) < 1e15 else short
    return int(value) if isinstance(value, np.integer) else value


def main():
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})
    warnings.simplefilter("ignore")
    out = []
    for name, (n, arcs), about in graphs():
        results = {}
        for directed in (False, True):
            made = simple(n, arcs, directed)
            for weighted in (False, True):
                if n > 700 and (directed or weighted) and not (n < 2000 and directed != weighted):
                    continue
                v = measure(name, made, weighted, n)
                key = " ".join((["directed"] if directed else []) + (["weighted"] if weighted else [])) or "plain"
                results[key] = {"person": v.person, "tie": v.tie, "community": v.community, "tools": v.tools}
        out.append((name, {"about": about, "order": n, "source": [a for a, _, _ in arcs], "target": [b for _, b, _ in arcs],
                           "strength": [s for _, _, s in arcs], "results": results}))
        print(name, n, len(arcs), file=sys.stderr)
    versions = {"python": sys.version.split()[0], "networkx": nx.__version__, "igraph": igraph.__version__,
                "numpy": np.__version__, "scipy": scipy.__version__}
    line = lambda value: json.dumps(rounded(value), separators=(",", ":"), allow_nan=False)
    with open(HERE / "support.json", "w", encoding="utf-8") as file:
        file.write('{\n"versions": ' + line(versions) + ',\n"differences": [\n')
        file.write(",\n".join(line(row) for row in differences()) + '\n],\n"graphs": {\n')
        blocks = []
        for name, graph in out:
            parts = [f'"{key}": {line(value)}' for key, value in graph.items() if key != "results"]
            results = []
            for key, levels in graph["results"].items():
                inner = [f'  "{level}": {{\n' + ",\n".join(f'   "{m}": {line(x)}' for m, x in values.items()) + "\n  }"
                         for level, values in levels.items()]
                results.append(f' "{key}": {{\n' + ",\n".join(inner) + "\n }")
            parts.append('"results": {\n' + ",\n".join(results) + "\n}")
            blocks.append(f'"{name}": {{\n' + ",\n".join(parts) + "\n}")
        file.write(",\n".join(blocks) + "\n}\n}\n")


if __name__ == "__main__":
    main()
