"""Reads exported graphs with networkx and igraph and prints people, ties and strengths as JSON."""
import json
import sys

folder, names = sys.argv[1], sys.argv[2:]
out = {}


def number(value):
    return None if value is None else round(float(value), 9)


def of_networkx(graph):
    ties = [
        [str(a), str(b), number(d.get("weight"))] for a, b, d in graph.edges(data=True)
    ]
    return {"people": sorted(map(str, graph.nodes)), "ties": sorted(ties, key=str), "directed": graph.is_directed()}


def of_igraph(graph, name):
    ids = graph.vs[name]
    weights = graph.es["weight"] if "weight" in graph.es.attributes() else [None] * graph.ecount()
    ties = [[ids[e.source], ids[e.target], number(w)] for e, w in zip(graph.es, weights)]
    return {"people": sorted(ids), "ties": sorted(ties, key=str), "directed": graph.is_directed()}


def no_nan(result):
    for tie in result["ties"]:
        if tie[2] is not None and tie[2] != tie[2]:
            tie[2] = None
    result["ties"].sort(key=str)
    return result


try:
    import networkx as nx
except ImportError:
    nx = None
try:
    import igraph
except ImportError:
    igraph = None

for name in names:
    at = f"{folder}/{name}"
    if nx:
        out[f"{name} graphml networkx"] = of_networkx(nx.read_graphml(f"{at}/graph.graphml", force_multigraph=True))
        out[f"{name} gexf networkx"] = of_networkx(nx.read_gexf(f"{at}/graph.gexf"))
        out[f"{name} pajek networkx"] = of_networkx(nx.read_pajek(f"{at}/graph.net"))
        with open(f"{at}/graph.json", encoding="utf-8") as file:
            out[f"{name} json networkx"] = of_networkx(nx.node_link_graph(json.load(file)))
    if igraph:
        out[f"{name} graphml igraph"] = no_nan(of_igraph(igraph.Graph.Read_GraphML(f"{at}/graph.graphml"), "id"))
        out[f"{name} pajek igraph"] = no_nan(of_igraph(igraph.Graph.Read_Pajek(f"{at}/graph.net"), "id"))
        out[f"{name} ucinet igraph"] = no_nan(of_igraph(igraph.Graph.Read_DL(f"{at}/graph.dl"), "name"))
print(json.dumps({"networkx": nx is not None, "igraph": igraph is not None, "graphs": out}))
