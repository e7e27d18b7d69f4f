export {
  monthOf,
  openDataset,
  readEdgeList,
  reportOn,
  type EdgeListRead,
  type Opened,
  type Report,
} from './pipeline.ts';
export { readDataset, type ReadOptions } from './io/read-dataset.ts';
export { convertDataset } from './io/convert.ts';
export { packZip } from './io/pack.ts';
export { writeDataset } from './io/write-dataset.ts';
export { readSheets, type ReadSheetsOptions } from './intake/read-sheets.ts';
export { applyImport, collectedAfter, previewImport } from './intake/preview-import.ts';
export { templateWorkbook } from './intake/template.ts';
export { isHeld } from './intake/typed-rows.ts';
export { badRowsWorkbook } from './intake/bad-rows-workbook.ts';
export { writeCsv, type Cell } from './io/csv.ts';
export { writeWorkbook, type WorkbookTable } from './io/workbook.ts';
export { sha256 } from './util/hash.ts';
export { readTravelTimes, type TravelTimes } from './io/travel-times.ts';
export { decode, type Encoding } from './io/decode.ts';
export { buildSupportGraph } from './build/build-support-graph.ts';
export { supportGraphOf } from './build/support-graph-of.ts';
export { newJournal, nextEntry, record } from './record/journal.ts';
export { openCases } from './record/cases.ts';
export { importOperation } from './record/import-rows.ts';
export { packJournal, stateHash, unpackJournal } from './record/pack.ts';
export { problemsOf } from './record/problems.ts';
export { refusedBy } from './snapshot/consent.ts';
export { forOthers, type HandedOn } from './snapshot/for-others.ts';
export { accountRows, type RowAccount } from './build/account-rows.ts';
export { takeContacts } from './snapshot/take-contacts.ts';
export { snapshotFromEdges, takeSnapshot, type Edges } from './snapshot/take-snapshot.ts';
export { momentOf, wavesOf, type Moment } from './snapshot/moment.ts';
export { attributeOf } from './snapshot/attribute.ts';
export { corePeriphery, type CorePeriphery } from './measures/group/core-periphery.ts';
export { groupCentrality, type GroupCentrality } from './measures/group/group-centrality.ts';
export {
  fragmentationWithout,
  keyPlayersNegative,
  keyPlayersPositive,
  setReach,
  type KeyPlayers,
  type PositiveOptions,
} from './measures/group/key-players.ts';
export { blocks, strongComponents } from './measures/group/parts.ts';
export { communities } from './measures/graph/modularity.ts';
export { minimumVertexCut, type VertexCut } from './measures/node/disjoint-paths.ts';
export { likeness, type Likeness } from './measures/tie/likeness.ts';
export { updateMeasures, type Measured } from './measures/update-measures.ts';
export { measure, type AnyMeasure, type MeasureResult } from './measures/measure.ts';
export { measureIds, measureSpec } from './measures/registry.ts';
export type { MeasureSpec } from './measures/spec.ts';
export {
  earliestArrivals,
  temporalReach,
  type TemporalPathOptions,
  type TemporalReach,
} from './measures/temporal/reach.ts';
export { affiliation } from './measures/two-mode/affiliation.ts';
export { caseloads, type Caseload } from './measures/two-mode/caseload.ts';
export {
  groupCounts,
  groupOverlaps,
  groupSizes,
  projectOnto,
  type GroupOverlap,
} from './measures/two-mode/project.ts';
export { profile } from './profile/profile.ts';
export { updateProfile, type Profiled } from './profile/update-profile.ts';
export type { ProfileOptions } from './profile/elders.ts';
export { layersOf } from './profile/dominance.ts';
export { sensitivity } from './profile/sensitivity.ts';
export type { TierSensitivity } from './model/sensitivity.ts';
export { basicPolicy, type PolicyPack } from './profile/policy.ts';
export { addressOf, elevation } from './gaps/elevation.ts';
export type { Elevation, HomeCell, MutualAid, Stairwell } from './model/elevation.ts';
export { readPolicy } from './profile/read-policy.ts';
export { conditions } from './profile/condition.ts';
export type { PolicyCase, PolicyData, PolicySource } from './model/policy.ts';
export type { Condition, ConditionGrade, ConditionReason } from './model/condition.ts';
export { findGaps } from './gaps/find-gaps.ts';
export { updateGaps, type Gapped } from './gaps/update-gaps.ts';
export { societyMatrix } from './gaps/society-matrix.ts';
export { planTies } from './match/plan-ties.ts';
export { meetingPoints, type MeetingPointOptions } from './match/meeting-points.ts';
export type { MeetingPoint, MeetingPoints } from './model/meeting-points.ts';
export { nextVisits } from './route/next-visits.ts';
export { buildingOf } from './util/nearby.ts';
export { planRounds } from './route/plan-rounds.ts';
export type { RouteOptions } from './route/options.ts';
export type { MatchOptions } from './match/options.ts';
export { suggestTies } from './match/suggest.ts';
export { updateSuggestions, type Suggested } from './match/update-suggestions.ts';
export { kernelKind } from './kernels/simd.ts';
export {
  generateNetwork,
  networkTieKinds,
  type NetworkOptions,
  type SupportNetwork,
} from './simulate/support-network.ts';
export { generateCity, type CityOptions } from './simulate/city.ts';
export { scenarios } from './simulate/scenario.ts';
export type {
  Binding,
  FairnessRow,
  PlanObjective,
  PlanReason,
  PlanReasonCode,
  PlannedTie,
  TiePlan,
  UnmetNeed,
} from './model/plan.ts';
export type {
  RoundsPlan,
  UnplacedVisit,
  VisitDue,
  VisitReason,
  VisitRound,
  VisitStop,
  VisitTeam,
  VisitWish,
} from './model/rounds.ts';
export { insidePlaces } from './match/inside-place.ts';
export { whatIf } from './match/what-if.ts';
export { worstRemovals } from './match/worst-removals.ts';
export { dependence } from './match/dependence.ts';
export { groupSuccession } from './match/succession.ts';
export { compare, type CompareOptions } from './compare/compare.ts';
export { tieChanges } from './compare/tie-changes.ts';
export { turnover, type Turnover, type TurnoverCounts } from './compare/turnover.ts';
export { tieBounds } from './compare/bounds.ts';
export {
  vertexBootstrap,
  type BootstrapOptions,
  type UncertainEstimate,
} from './compare/vertex-bootstrap.ts';
export { jackknife } from './compare/jackknife.ts';
export { wilson } from './compare/wilson.ts';
export { ageBands, standardisedRate, type StandardisedRate, type Stratum } from './compare/standardise.ts';
export {
  dyadSwapTest,
  permutationTest,
  type PermutationOptions,
  type PermutationResult,
} from './compare/permutation-test.ts';
export { qapCorrelation } from './compare/qap.ts';
export { mrqap, type Mrqap, type MrqapTerm } from './compare/mrqap.ts';
export { matrixOf, relationFrom, relationOf, type Matrix, type Relation } from './compare/relation.ts';
export { findInstrument, instruments, versionsOf } from './instruments/catalogue.ts';
export { score } from './instruments/score.ts';
export {
  readItems,
  scoreAssessments,
  type Assessment,
  type AssessmentProblem,
} from './instruments/assessments.ts';
export {
  codedCount,
  lsns6ShapedCounts,
  type ContactCount,
  type ShapedCount,
} from './instruments/shaped-count.ts';
export { serviceLoop, type ServiceOptions } from './service/service-loop.ts';
export { indicatorReport } from './service/indicators.ts';
export { basicServiceRules } from './service/rules.ts';
export type {
  FunnelStage,
  Order,
  OrderStage,
  OrderState,
  OrderStep,
  OrderTie,
  PointsBalance,
  PointsEntry,
  PointsLedger,
  PointsMove,
  PointsRefusal,
  RefusedPoints,
  RefusedStep,
  ServiceLoop,
  ServiceRules,
  ServiceShare,
  StepRefusal,
} from './model/service.ts';
export type {
  FindingCode,
  IndicatorEvidence,
  IndicatorFinding,
  IndicatorReport,
  IndicatorResult,
  IndicatorUnit,
  PerCase,
} from './model/indicators.ts';
export type { MonthFigure, MonthFigureId, MonthReport, TierCount, TierMoves } from './model/month-report.ts';
export { UsageError, issueCodes, type Issue, type IssueCode, type Severity } from './model/issue.ts';
export {
  operationProblems,
  type Action,
  type ImportOperation,
  type ConsentPurpose,
  type Journal,
  type LogEntry,
  type Operation,
  type OperationProblem,
  type OperationType,
  type PlanDecision,
} from './model/operation.ts';
export { schema, tableNames, type Dataset, type TableName } from './model/schema.ts';
export type {
  EventRow,
  NeedRow,
  PersonRow,
  PersonWaveRow,
  PlaceRow,
  TieRow,
  WaveRow,
} from './model/schema.ts';
export {
  exportFormats,
  type Exported,
  type ExportFormat,
  type Loss,
  type LossCode,
} from './model/exported.ts';
export type {
  Candidate,
  CellChange,
  ColumnPreview,
  ColumnTarget,
  ImportMapping,
  ImportOptions,
  ImportPreview,
  PersonDecision,
  ReadSheet,
  ReturnWords,
  RowCounts,
  RowOutcome,
  RowPreview,
  SheetMapping,
  SheetPreview,
  SheetsRead,
  TargetReason,
  TemplateWords,
  UnknownWord,
  WordMeaning,
} from './model/import.ts';
export type { InputFile, ParsedTable, Tables } from './model/tables.ts';
export type { Collected, SupportGraph, Tie } from './model/support-graph.ts';
export type { Csr, Snapshot, SnapshotOptions, TieRule } from './model/snapshot.ts';
export type { Attribute } from './model/attribute.ts';
export type { ThreadOptions, ThreadPart, ThreadPool, ThreadWork } from './model/pool.ts';
export type {
  CensusMeasure,
  EgoModel,
  GraphMeasure,
  MeasureLevel,
  MeasureOptions,
  NodeMeasure,
  Sampled,
  Sampling,
  TieMeasure,
} from './model/measure.ts';
export { costFromStrength, strengthFromCost } from './snapshot/strength-and-cost.ts';
export type {
  ComponentId,
  ComponentState,
  NeededFunction,
  ProfileComponent,
  ProfileReport,
  Reason,
  ReasonCode,
  SupportProfile,
  Tier,
} from './model/profile.ts';
export type {
  Gap,
  GapCode,
  GapNote,
  GapReport,
  Society,
  SocietyCell,
  SocietyMatrix,
  Suggestion,
  SuggestionReason,
} from './model/gap.ts';
export type { TieChanges } from './model/changes.ts';
export type {
  Change,
  Cohort,
  ComponentTotals,
  Dependence,
  PersonChange,
  Succession,
  SuccessionRisk,
  WhatIf,
  WorstRemovals,
} from './model/what-if.ts';
export type { Censoring, TemporalNetwork, TemporalOptions, TemporalSource } from './model/temporal.ts';
export type {
  Affiliation,
  AffiliationOptions,
  AffiliationPlace,
  AffiliationSource,
  CoPresence,
} from './model/affiliation.ts';
export type {
  Band,
  Coding,
  Instrument,
  InstrumentId,
  InstrumentScore,
  Item,
  PartScore,
  Subscale,
} from './model/instrument.ts';
export {
  groupMeasureIds,
  type Bounds,
  type CompareBy,
  type ComparedGroup,
  type Comparison,
  type ComparisonTest,
  type ComparisonTestId,
  type Estimate,
  type GroupMeasure,
  type GroupMeasureId,
  type IntervalMethod,
  type TieBounds,
  type Transition,
} from './model/comparison.ts';
export {
  functionOrder,
  roles,
  supportFunctions,
  tieKinds,
  type Reporter,
  type Role,
  type SupportFunction,
  type TieKind,
  type TieStatus,
} from './model/vocabulary.ts';
