import type { SupportGraph, TieKind } from '@linli/core';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** Where everybody with a tie stands, whatever the wave. The unit is the distance of two neighbours; y points upwards. */
export interface Layout {
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const kin: ReadonlySet<TieKind> = new Set(['spouse', 'child', 'immediate-kin', 'distant-kin']);
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
/** More iterations than this are not worth the wait. */
const iterationsFor = (order: number): number =>
  order <= 500 ? 300 : order <= 2_000 ? 150 : order <= 20_000 ? 40 : 0;
const slice = 10;

/** The pairs of people tied by support in any wave and at any date, by position in `graph.people`. */
function pairsOf({ ties }: SupportGraph): Map<number, Set<number>> {
  const alters = new Map<number, Set<number>>();
  const add = (from: number, to: number) => {
    const known = alters.get(from) ?? new Set<number>();
    alters.set(from, known.add(to));
  };
  for (const { a, b, row } of ties) {
    const { status, kind, functions } = row;
    if (a === b || status === 'absent' || status === 'unknown' || kind === 'acquaintance') continue;
    if (kind !== null && kin.has(kind) && !functions?.length) continue;
    add(a, b);
    add(b, a);
  }
  return alters;
}

function piecesOf(alters: ReadonlyMap<number, ReadonlySet<number>>): number[][] {
  const seen = new Set<number>();
  const pieces: number[][] = [];
  for (const start of [...alters.keys()].sort((a, b) => a - b)) {
    if (seen.has(start)) continue;
    const piece = [start];
    seen.add(start);
    for (const person of piece)
      for (const alter of alters.get(person) ?? [])
        if (!seen.has(alter)) {
          seen.add(alter);
          piece.push(alter);
        }
    pieces.push(piece);
  }
  return pieces.sort((a, b) => b.length - a.length);
}

type Point = [x: number, y: number];

/** Moves points that stand on each other apart, and leaves the rest. */
function spread(points: Point[], room: number): void {
  for (let round = 0; round < 30; round++) {
    const cells = new Map<string, number[]>();
    points.forEach(([x, y], i) => {
      const cell = `${Math.floor(x / room)} ${Math.floor(y / room)}`;
      cells.set(cell, [...(cells.get(cell) ?? []), i]);
    });
    let moved = false;
    points.forEach((one, i) => {
      const [column, row] = [Math.floor(one[0] / room), Math.floor(one[1] / room)];
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          for (const j of cells.get(`${column + dx} ${row + dy}`) ?? []) {
            const other = points[j];
            if (j <= i || !other) continue;
            const [x, y] = [other[0] - one[0], other[1] - one[1]];
            const distance = Math.hypot(x, y);
            if (distance >= room) continue;
            const [ux, uy] = distance > 1e-9 ? [x / distance, y / distance] : [Math.cos(j), Math.sin(j)];
            const push = (room - distance) / 2;
            one[0] -= ux * push;
            one[1] -= uy * push;
            other[0] += ux * push;
            other[1] += uy * push;
            moved = true;
          }
    });
    if (!moved) return;
  }
}

async function arrange(
  piece: readonly number[],
  alters: ReadonlyMap<number, ReadonlySet<number>>,
  pause: (share: number) => Promise<void>,
): Promise<Point[]> {
  const graph = new Graph({ type: 'undirected', multi: false });
  piece.forEach((person, i) => {
    const radius = Math.sqrt(i + 0.5);
    graph.addNode(person, { x: radius * Math.cos(i * goldenAngle), y: radius * Math.sin(i * goldenAngle) });
  });
  for (const person of piece)
    for (const alter of alters.get(person) ?? []) if (person < alter) graph.addEdge(person, alter);
  const iterations = piece.length > 2 ? iterationsFor(piece.length) : 0;
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: piece.length > 1_000,
    linLogMode: true,
    gravity: 0.5,
  };
  for (let done = 0; done < iterations; done += slice) {
    forceAtlas2.assign(graph, { iterations: slice, settings, getEdgeWeight: null });
    await pause((done + slice) / iterations);
  }
  const points = piece.map((person): Point => {
    const { x, y } = graph.getNodeAttributes(person) as { x: number; y: number };
    return [x, y];
  });
  const middle = points.reduce(
    ([sx, sy], [x, y]): Point => [sx + x / points.length, sy + y / points.length],
    [0, 0],
  );
  const radii = points.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1])).sort((a, b) => a - b);
  const wide = radii[Math.floor(radii.length * 0.9)] || 1;
  const scale = (0.75 * Math.sqrt(points.length)) / wide;
  for (const point of points) {
    point[0] = (point[0] - middle[0]) * scale;
    point[1] = (point[1] - middle[1]) * scale;
  }
  spread(points, 0.8);
  return points;
}

/** Largest piece in the middle, the others on a spiral round it, each where it first stands clear of the rest. */
function pack(pieces: readonly Point[][]): void {
  const taken = new Set<string>();
  const cellOf = (x: number, y: number) => `${Math.round(x)} ${Math.round(y)}`;
  let turn = 0;
  for (const points of pieces) {
    // Many small pieces need not try again where the last one found no room.
    if (pieces.length < 100) turn = 0;
    let [x, y] = [0, 0];
    const meets = () => points.some(([px, py]) => taken.has(cellOf(px + x, py + y)));
    while (meets()) {
      const radius = 0.35 * Math.sqrt(++turn);
      [x, y] = [radius * Math.cos(turn * goldenAngle), radius * Math.sin(turn * goldenAngle)];
    }
    for (const point of points) {
      point[0] += x;
      point[1] += y;
      for (const dx of [-1, 0, 1])
        for (const dy of [-1, 0, 1]) taken.add(cellOf(point[0] + dx, point[1] + dy));
    }
  }
}

/** Positions for the picture of the network over the ties of all waves, so that nobody moves when the wave changes. */
export async function layoutOf(
  graph: SupportGraph,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<Layout> {
  const alters = pairsOf(graph);
  const pieces = piecesOf(alters);
  const arranged: Point[][] = [];
  let done = 0;
  for (const piece of pieces) {
    const before = done;
    arranged.push(
      await arrange(piece, alters, async (share) => {
        onProgress((before + share * piece.length) / alters.size);
        // Lets a message that cancels be heard.
        await new Promise((resolve) => setTimeout(resolve));
        signal.throwIfAborted();
      }),
    );
    done += piece.length;
  }
  pack(arranged);
  const points = arranged.flat();
  return {
    ids: pieces.flat().map((person) => graph.people[person]?.id ?? ''),
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
  };
}
