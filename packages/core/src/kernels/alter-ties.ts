import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { countTriangles, onceEach } from './triangles.ts';

/**
 * For each node of a simple symmetric adjacency the number of ties among its alters, which is the number of triangles it
 * is in. O(ties x sqrt(ties)).
 */
export const alterTies = (graph: Adjacency): Float64Array => countTriangles(orderOf(graph), onceEach(graph));
