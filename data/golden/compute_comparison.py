#!/usr/bin/python3
"""Golden values of the statistics that compare networks, by other means than the project's: comparison.json.

Wilson from scipy's binomtest; Dobson from scipy's chi-square and the formula of the paper; QAP and MRQAP by running
through all permutations of six people; regression by numpy's lstsq; jackknife by deleting each person with networkx.
"""
import itertools
import json
import os

import networkx as nx
import numpy as np
import scipy
from scipy.stats import binomtest, chi2

here = os.path.dirname(os.path.abspath(__file__))
rng = np.random.default_rng(20240630)


def wilson(events, people, level):
    if people == 0:
        return None
    low, high = binomtest(events, people).proportion_ci(level, method="wilson")
    return {"events": events, "people": people, "level": level, "low": low, "high": high}


def dobson(events, people, weights, level):
    e, n, w = (np.array(x, float) for x in (events, people, weights))
    w = w / w.sum()
    rate, total = (w * e / n).sum(), e.sum()
    variance, tail = (w**2 * e / n**2).sum(), (1 - level) / 2
    low = chi2.ppf(tail, 2 * total) / 2
    high = chi2.ppf(1 - tail, 2 * total + 2) / 2
    scale = np.sqrt(variance / total)
    return {
        "events": events, "people": people, "weights": weights, "level": level, "crude": total / n.sum(),
        "value": rate, "low": rate + scale * (low - total), "high": rate + scale * (high - total),
    }


def cells(matrix, symmetric):
    n = len(matrix)
    return np.array([matrix[i][j] for i in range(n) for j in range(i if symmetric else n) if i != j])


def as_far(permuted, observed):
    return abs(permuted) >= abs(observed) * (1 - 1e-9)


def permuted(matrix, place):
    return matrix[np.ix_(place, place)]


def qap(a, b):
    observed = np.corrcoef(cells(a, False), cells(b, False))[0, 1]
    every = list(itertools.permutations(range(len(a))))
    hits = sum(as_far(np.corrcoef(cells(permuted(a, p), False), cells(b, False))[0, 1], observed) for p in every)
    return {"a": a.tolist(), "b": b.tolist(), "r": observed, "share": hits / len(every)}


def regress(y, columns):
    design = np.column_stack([np.ones(len(y)), *columns])
    beta = np.linalg.lstsq(design, y, rcond=None)[0]
    left = y - design @ beta
    variance = left @ left / (len(y) - design.shape[1]) * np.linalg.inv(design.T @ design)
    return beta, beta / np.sqrt(np.diag(variance)), 1 - left @ left / ((y - y.mean()) ** 2).sum()


def mrqap(y, xs, symmetric):
    n, names = len(y), list(xs)
    ycells = cells(y, symmetric)
    columns = [cells(x, symmetric) for x in xs.values()]
    beta, t, r2 = regress(ycells, columns)
    terms = []
    for k, name in enumerate(names):
        others = [c for i, c in enumerate(columns) if i != k]
        design = np.column_stack([np.ones(len(ycells)), *others])
        left = columns[k] - design @ np.linalg.lstsq(design, columns[k], rcond=None)[0]
        matrix, at = np.zeros((n, n)), 0
        for i in range(n):
            for j in range(i if symmetric else n):
                if i != j:
                    matrix[i, j] = left[at]
                    if symmetric:
                        matrix[j, i] = left[at]
                    at += 1
        every = list(itertools.permutations(range(n)))
        hits = sum(
            as_far(regress(ycells, [*others, cells(permuted(matrix, p), symmetric)])[1][-1], t[k + 1]) for p in every
        )
        terms.append({"name": name, "coefficient": beta[k + 1], "t": t[k + 1], "share": hits / len(every)})
    return {
        "y": y.tolist(), "x": {name: x.tolist() for name, x in xs.items()}, "dyads": len(ycells),
        "intercept": beta[0], "r2": r2, "terms": terms,
    }


def jackknife(graph):
    n = graph.number_of_nodes()
    directed = graph.is_directed()

    def census(g):
        pairs = {frozenset(e) for e in g.edges() if e[0] != e[1]}
        mutual = sum(1 for a, b in map(tuple, pairs) if not directed or (g.has_edge(a, b) and g.has_edge(b, a)))
        k = g.number_of_nodes()
        return {
            "density": len(pairs) / (k * (k - 1) / 2), "mean_degree": 2 * len(pairs) / k,
            "reciprocity": 2 * mutual / (len(pairs) + mutual),
        }

    without = [census(graph.subgraph([v for v in graph if v != u])) for u in graph]
    value = census(graph)
    return {
        "edges": [list(e) for e in graph.edges()], "order": n, "directed": directed,
        "value": value,
        "se": {
            key: float(np.sqrt((n - 2) / (2 * n) * ((x := np.array([w[key] for w in without])) - x.mean()).__pow__(2).sum()))
            for key in value
        },
    }


def tie(symmetric):
    m = (rng.random((6, 6)) < 0.4).astype(float)
    np.fill_diagonal(m, 0)
    return np.maximum(m, m.T) if symmetric else m


def number(symmetric):
    m = np.round(rng.random((6, 6)), 3)
    np.fill_diagonal(m, 0)
    return (m + m.T) / 2 if symmetric else m


first = tie(True)
change = tie(True)
second = np.where(rng.random((6, 6)) < 0.5, first, change)
second = np.maximum(second, second.T)
arcs, near = tie(False), number(False)
result = {
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "networkx": nx.__version__},
    "chi_square": [[p, df, chi2.ppf(p, df)] for p in (0.025, 0.05, 0.5, 0.95, 0.975) for df in (1, 2, 8, 40, 400)],
    "wilson": [wilson(e, n, level) for e, n in ((3, 20), (0, 20), (20, 20), (1, 1), (17, 169)) for level in (0.9, 0.95)],
    "dobson": [
        dobson([4, 6, 10], [200, 100, 50], [0.55, 0.3, 0.15], 0.95),
        dobson([8, 4, 3], [400, 80, 15], [0.55, 0.3, 0.15], 0.95),
        dobson([0, 1, 0], [40, 8, 5], [1, 1, 1], 0.9),
    ],
    "qap": [qap(first, second), qap(tie(False), tie(False)), qap(number(False), tie(False))],
    "mrqap": [
        mrqap(tie(False), {"tie": arcs, "near": near}, False),
        mrqap(number(True), {"first": first, "second": second, "near": number(True)}, True),
    ],
    "jackknife": [
        jackknife(nx.krackhardt_kite_graph()),
        jackknife(nx.gnp_random_graph(12, 0.25, seed=7, directed=True)),
    ],
}
with open(os.path.join(here, "comparison.json"), "w") as file:
    json.dump(result, file, indent=1)
    file.write("\n")
