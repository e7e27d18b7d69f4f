import Papa from 'papaparse';
import type { Exported } from '../model/exported.ts';
import type { Dataset } from '../model/schema.ts';
import { datasetTables, textOfCell } from './dataset-tables.ts';
import { graphRows, lossOf, presentTies } from './graph-rows.ts';

const encoder = new TextEncoder();
const file = (name: string, text: string) => ({ name, bytes: encoder.encode(text) });

/** Without the apostrophe that guards against formulas: R would keep it. */
const plainCsv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse([columns, ...rows] as string[][], { newline: '\n' })}\n`;

const loader = `# Reads the tables beside this script and builds the network for igraph and for statnet.
# Every column is read as text, so that ids keep their zeros; empty cells are NA.
read <- function(file) read.csv(file, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8")
people <- read("people.csv")
ties <- read("ties.csv")
present <- ties[is.na(ties$status) | ties$status == "present", ]
if ("strength" %in% names(present)) present$weight <- as.numeric(present$strength)

if (requireNamespace("igraph", quietly = TRUE)) {
  g <- igraph::graph_from_data_frame(present[c("supporter", "supported", setdiff(names(present), c("supporter", "supported")))],
    directed = TRUE, vertices = people)
}
if (requireNamespace("network", quietly = TRUE)) {
  ends <- cbind(match(present$supporter, people$id), match(present$supported, people$id))
  net <- network::network(ends, matrix.type = "edgelist", directed = TRUE, loops = TRUE, multiple = TRUE)
  network::set.vertex.attribute(net, "vertex.names", people$id)
  for (column in setdiff(names(people), "id")) network::set.vertex.attribute(net, column, people[[column]])
}
`;

/** Every table as CSV without guards, and a script that builds the network for igraph and statnet. */
export function writeR(dataset: Dataset): Exported {
  const tables = datasetTables(dataset).map(({ name, columns, rows }) => {
    const names = columns.map((column) => column.name);
    // The script asks for the status of a tie: the column is always there.
    const more = name === 'ties' && !names.includes('status') ? ['status'] : [];
    return file(
      `${name}.csv`,
      plainCsv(
        [...names, ...more],
        rows.map((row) => [...row.map(textOfCell), ...more.map(() => '')]),
      ),
    );
  });
  return { files: [file('load.R', loader), ...tables], losses: [] };
}

const siena = (
  waves: number,
  names: readonly string[],
): string => `# A model to begin with: outdegree and reciprocity.
library(RSiena)
actors <- read.csv("actors.csv", colClasses = "character")
read_wave <- function(file) as.matrix(read.table(file, na.strings = "NA"))
networks <- lapply(c(${names.map((name) => `"${name}"`).join(', ')}), read_wave)
n <- nrow(actors)
support <- sienaDependent(array(unlist(networks), dim = c(n, n, ${waves})))
data <- sienaDataCreate(support)
effects <- getEffects(data)
`;

/** RSiena: a matrix a wave in the order of actors.csv, 1 for a tie, NA throughout the row of somebody not interviewed. */
export function writeRsiena(dataset: Dataset): Exported {
  const graph = graphRows(dataset);
  const { ties, losses } = presentTies(graph);
  const listed = [...dataset.waves].sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(({ id }) => id);
  const named =
    listed.length > 0 ? listed : [...new Set(ties.flatMap(({ wave }) => (wave === null ? [] : [wave])))];
  const waves: readonly (string | null)[] = named.length > 0 ? named : [null];
  const at = new Map(dataset.people.map(({ id }, i) => [id, i]));
  const silent = new Set(
    dataset.person_waves
      .filter(({ interviewed }) => interviewed === false)
      .map(({ person, wave }) => JSON.stringify([person, wave])),
  );
  let merged = 0;
  const matrices = waves.map((wave, w) => {
    const cells = dataset.people.map(({ id }) =>
      Array.from({ length: dataset.people.length }, (): string =>
        silent.has(JSON.stringify([id, wave])) ? 'NA' : '0',
      ),
    );
    const set = (from: string, to: string) => {
      if (from === to) return;
      const row = cells[at.get(from)!]!;
      if (row[at.get(to)!] === '1') merged++;
      row[at.get(to)!] = '1';
    };
    for (const tie of ties) {
      if (tie.wave !== null && wave !== null && tie.wave !== wave) continue;
      set(tie.from, tie.to);
      if (!tie.directed) set(tie.to, tie.from);
    }
    return file(`wave${w + 1}.dat`, `${cells.map((row) => row.join(' ')).join('\n')}\n`);
  });
  const actors = plainCsv(
    ['id', 'name', 'gender', 'birth_year'],
    dataset.people.map(({ id, name, gender, birth_year: birth }) => [
      id,
      name ?? '',
      gender ?? '',
      birth ?? '',
    ]),
  );
  const left = graph.personColumns
    .map(({ name }) => name)
    .filter((name) => !['gender', 'birth_year'].includes(name));
  return {
    files: [
      file('actors.csv', actors),
      ...matrices,
      file(
        'siena.R',
        siena(
          waves.length,
          matrices.map(({ name }) => name),
        ),
      ),
    ],
    losses: [
      ...lossOf('columns-left-out', left.length + graph.tieColumns.length, [
        ...left,
        ...graph.tieColumns.map(({ name }) => name),
      ]),
      ...losses,
      ...lossOf('parallel-ties-merged', merged),
      ...(waves.length < 2 ? lossOf('one-wave-only', 1) : []),
    ],
  };
}
