/* Answers on stdout what it is asked on stdin, one line each: `load FILE`, then `OP OUTPUT`, until the end.
   FILE holds int32: people, ties, then the first ends, then the second ends. A reply is the CPU time in ms, and the values
   are written to OUTPUT as doubles. Debian: apt-get install libigraph-dev gcc pkg-config. */
#include <igraph.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double cpu(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static long resident(void) {
  char line[256];
  long kilobytes = 0;
  FILE *file = fopen("/proc/self/status", "r");
  while (file && fgets(line, sizeof line, file))
    if (!strncmp(line, "VmRSS", 5)) sscanf(line + 6, "%ld", &kilobytes);
  if (file) fclose(file);
  return kilobytes;
}

static int load(const char *path, igraph_t *graph) {
  int32_t head[2];
  FILE *file = fopen(path, "rb");
  if (!file || fread(head, 4, 2, file) != 2) return 0;
  long ties = head[1];
  int32_t *ends = malloc(8 * ties + 8);
  if (fread(ends, 4, 2 * ties, file) != (size_t)(2 * ties)) return 0;
  fclose(file);
  igraph_vector_int_t pairs;
  igraph_vector_int_init(&pairs, 2 * ties);
  for (long i = 0; i < ties; i++) {
    VECTOR(pairs)[2 * i] = ends[i];
    VECTOR(pairs)[2 * i + 1] = ends[ties + i];
  }
  free(ends);
  long before = resident();
  double began = cpu();
  igraph_create(graph, &pairs, head[0], 0);
  printf("%.4f %ld\n", cpu() - began, resident() - before);
  igraph_vector_int_destroy(&pairs);
  return 1;
}

static void write_values(const char *path, const igraph_vector_t *values) {
  FILE *file = fopen(path, "wb");
  fwrite(VECTOR(*values), 8, igraph_vector_size(values), file);
  fclose(file);
}

static void from_whole(igraph_vector_t *values, const igraph_vector_int_t *whole) {
  igraph_vector_resize(values, igraph_vector_int_size(whole));
  for (long i = 0; i < igraph_vector_int_size(whole); i++) VECTOR(*values)[i] = VECTOR(*whole)[i];
}

int main(void) {
  char line[1024], op[64], path[900];
  igraph_t graph;
  int loaded = 0;
  setvbuf(stdout, NULL, _IOLBF, 0);
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "%63s %899s", op, path) != 2) return 1;
    if (!strcmp(op, "load")) {
      if (loaded) igraph_destroy(&graph);
      if (!(loaded = load(path, &graph))) return 1;
      continue;
    }
    igraph_vector_t values;
    igraph_vector_int_t whole;
    igraph_vector_init(&values, 0);
    igraph_vector_int_init(&whole, 0);
    igraph_vs_t all = igraph_vss_all();
    int is_whole = 1;
    double took, began = cpu();
    if (!strcmp(op, "harmonic")) igraph_harmonic_centrality(&graph, &values, all, IGRAPH_ALL, NULL, 0), is_whole = 0;
    else if (!strcmp(op, "harmonic_some")) {
      /* The first 500 people; the caller multiplies. */
      igraph_harmonic_centrality(&graph, &values, igraph_vss_range(0, 500), IGRAPH_ALL, NULL, 0), is_whole = 0;
    }
    else if (!strcmp(op, "leiden")) {
      igraph_integer_t count;
      igraph_real_t quality;
      igraph_vector_t degree;
      igraph_vector_init(&degree, 0);
      igraph_strength(&graph, &degree, all, IGRAPH_ALL, 1, NULL);
      igraph_community_leiden(&graph, NULL, &degree, 1.0 / (2 * igraph_ecount(&graph)), 0.01, 0, 2, &whole, &count, &quality);
      igraph_vector_destroy(&degree);
    }
    else if (!strcmp(op, "betweenness")) igraph_betweenness(&graph, &values, all, 0, NULL), is_whole = 0;
    else if (!strcmp(op, "constraint")) igraph_constraint(&graph, &values, all, NULL), is_whole = 0;
    else if (!strcmp(op, "clustering")) igraph_transitivity_local_undirected(&graph, &values, all, IGRAPH_TRANSITIVITY_ZERO), is_whole = 0;
    else if (!strcmp(op, "pagerank")) {
      igraph_real_t eigenvalue;
      igraph_pagerank(&graph, IGRAPH_PAGERANK_ALGO_PRPACK, &values, &eigenvalue, all, 0, 0.85, NULL, NULL), is_whole = 0;
    }
    else if (!strcmp(op, "components")) {
      igraph_integer_t count;
      igraph_connected_components(&graph, &whole, NULL, &count, IGRAPH_WEAK);
    }
    else if (!strcmp(op, "core_number")) igraph_coreness(&graph, &whole, IGRAPH_ALL);
    else if (!strcmp(op, "reach_2")) igraph_neighborhood_size(&graph, &whole, all, 2, IGRAPH_ALL, 0);
    else if (!strcmp(op, "reach_3")) igraph_neighborhood_size(&graph, &whole, all, 3, IGRAPH_ALL, 0);
    else if (!strcmp(op, "articulation")) igraph_articulation_points(&graph, &whole);
    else if (!strcmp(op, "bridges")) igraph_bridges(&graph, &whole);
    else if (!strcmp(op, "blocks")) {
      igraph_vector_int_list_t members;
      igraph_integer_t count;
      igraph_vector_int_list_init(&members, 0);
      igraph_biconnected_components(&graph, &count, NULL, NULL, &members, NULL);
      took = cpu() - began;
      igraph_vector_int_list_destroy(&members);
      igraph_vector_int_push_back(&whole, count);
      began = cpu() - took;
    }
    else if (!strcmp(op, "edgelist") || !strcmp(op, "ncol")) {
      /* The path is what to read; the ends of the ties are written beside it. */
      igraph_t read;
      began = cpu();
      FILE *file = fopen(path, "r");
      if (!strcmp(op, "edgelist")) igraph_read_graph_edgelist(&read, file, 0, 0);
      else igraph_read_graph_ncol(&read, file, NULL, 1, IGRAPH_ADD_WEIGHTS_NO, 0);
      fclose(file);
      took = cpu() - began;
      igraph_get_edgelist(&read, &whole, 0);
      igraph_destroy(&read);
      strcat(path, ".ends");
      began = cpu() - took;
    }
    else return 1;
    took = cpu() - began;
    if (is_whole) from_whole(&values, &whole);
    write_values(path, &values);
    printf("%.4f %ld\n", took, (long)igraph_vector_size(&values));
    igraph_vector_destroy(&values);
    igraph_vector_int_destroy(&whole);
  }
  return 0;
}
