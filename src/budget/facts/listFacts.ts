import { identifyEdition } from '@/document/edition'
import type {
  BudgetDocument,
  LinePlace,
  PrintedTable,
  Row,
  SourceFile,
  TableMeaning,
} from '@/document/document'
import { kindOf } from '@/document/documentKind'
import { amountUnits, type AmountUnit, type Fen, isFen, toFen } from '@/document/money'
import type { PerformanceSheet, SheetFigure } from '@/document/project'
import type { Statement } from '@/document/prose'
import { countedKeys, type CountedKeys } from '@/budget/library/countedKeys'
import { findRegion } from '@/document/region'
import type { Fact } from './fact'

/** How many relations do not hold, and how many are not proven. */
type Checked = Readonly<Record<'fails' | 'unproven', number>>

/**
 * Lists every figure that was read from a document: those of tables, sheets, staff and prose, and
 * how many relations do not hold or are not proven, where that is known.
 */
export function listFacts(document: BudgetDocument, checked: Checked | null = null): Fact[] {
  const tables = new Map(document.tables.map(table => [table.id, table]))
  const context = { document, base: describe(document), tables, keys: countedKeys(document) }
  return [
    ...document.meanings.flatMap(meaning => listTableFacts(meaning, context)),
    ...document.sheets.flatMap(sheet => listSheetFacts(sheet, context)),
    ...listStaffFacts(context),
    ...document.statements.flatMap(statement => listStatementFacts(statement, context)),
    ...(checked === null
      ? []
      : [
          checkFact({ key: 'failing', name: '不成立的勾稽', count: checked.fails }, context),
          checkFact({ key: 'unproven', name: '待核对的勾稽', count: checked.unproven }, context),
        ]),
  ]
}

type Base = Pick<
  Fact,
  | 'document'
  | 'edition'
  | 'unit_code'
  | 'unit'
  | 'department_code'
  | 'department'
  | 'region'
  | 'role'
  | 'year'
  | 'kind'
>
interface FactContext {
  readonly document: BudgetDocument
  readonly base: Base
  readonly tables: ReadonlyMap<string, PrintedTable>
  readonly keys: CountedKeys
}

/** What all figures of a document have in common. */
function describe(document: BudgetDocument): Base {
  const { id, unit, department, role, year } = document
  return {
    document: id,
    edition: identifyEdition(document).edition,
    unit_code: unit.code,
    unit: unit.name,
    department_code: department?.code ?? null,
    department: department?.name ?? null,
    region: findRegion(unit.name),
    role: role ?? null,
    year,
    kind: kindOf(document),
  }
}

function listTableFacts(meaning: TableMeaning, context: FactContext): Fact[] {
  const table = context.tables.get(meaning.table)
  return meaning.sides.flatMap(side =>
    side.rows.flatMap(row =>
      side.columns.flatMap(({ key, label, cell: usual }): Fact | Fact[] => {
        const amount = row.amounts[key]
        if (amount === null || amount === undefined) return []
        const cell = row.cells?.[key] ?? usual
        const { stage, measure } = splitStage(key, context.base.kind)
        return {
          ...context.base,
          ...inTable(table, meaning.kind),
          origin: 'table',
          side: side.kind,
          row: row.row,
          row_role: row.role,
          level: levelOf(row.code),
          code: row.code,
          name: row.name,
          ...ownerOf(row, context),
          stage,
          measure,
          measure_label: label,
          amount_fen: readFen(amount, meaning.unit),
          count: null,
          printed: (table?.rows[row.row]?.cells[cell] ?? amount).trim(),
          printed_unit: meaning.unit,
          counts: context.keys.ofCell(meaning.table, row.row, cell),
          ...placeOf(row.line, cell, context.document),
        }
      }),
    ),
  )
}

const inTable = (table: PrintedTable | undefined, kind: string) => ({
  table_id: table?.id ?? null,
  table_kind: kind,
  table_title: table?.title.trim() ?? null,
})

/** The unit that a row is of, where a table tells several apart. */
function ownerOf({ unit }: Row, { document }: FactContext) {
  const owner = unit === undefined ? undefined : document.units?.[unit]
  return { of_unit_code: owner?.code ?? null, of_unit: owner?.name ?? null }
}

const stagePrefix = /^(prior|budgeted|changed|adjusted)\./

/** Stage and measure of a column's key: "prior.total" is last year's total. */
function splitStage(key: string, kind: string): Pick<Fact, 'stage' | 'measure'> {
  const stage = stagePrefix.exec(key)?.[1] as Fact['stage'] | undefined
  if (stage) return { stage, measure: key.slice(stage.length + 1) }
  return { stage: stageOf(kind), measure: key }
}

/** What the figures of a document are that name no stage. */
function stageOf(kind: string): Fact['stage'] {
  if (kind === 'finalAccount') return 'spent'
  return kind === 'adjustedBudget' ? 'adjusted' : 'budgeted'
}

/** Functional codes have 3, 5 and 7 digits, economic ones 3 and 5 (财政部《政府收支分类科目》). */
const levels: Readonly<Record<number, string>> = { 3: 'class', 5: 'section', 7: 'item' }
const levelOf = (code: string | null) =>
  (code !== null && /^[235]\d+$/.test(code) && levels[code.length]) || null

/** Where a line stands in its file, and a cell on it. */
function placeOf(line: number, cell: number | null, { source }: BudgetDocument) {
  const place: LinePlace | undefined = source.places?.[line - 1]
  const file: Omit<SourceFile, 'format'> = source.files?.[place?.file ?? 0] ?? source
  const address = cell === null ? null : place?.addresses?.[cell]
  return {
    file: file.file,
    sha256: file.sha256,
    page: place?.page ?? null,
    sheet: place?.sheet ?? null,
    line: place?.line ?? line,
    cell: address ?? (cell === null ? null : String(cell)),
  }
}

const isMoney = (unit: string): unit is AmountUnit => amountUnits.includes(unit as AmountUnit)

/** An amount in 分; `null` where it is printed finer than that, as `printed` then says alone. */
const readFen = (amount: string, unit: AmountUnit): Fen | null =>
  isFen(amount, unit) ? toFen(amount, unit) : null

/** What a figure outside of the sides of tables has not. */
const outside = {
  side: null,
  row: null,
  row_role: null,
  level: null,
  code: null,
  of_unit_code: null,
  of_unit: null,
} as const

function listSheetFacts(sheet: PerformanceSheet, context: FactContext): Fact[] {
  const { total, fiscal, other, wholeProject, initial, spent, further = [] } = sheet.funds
  const table = context.tables.get(sheet.table)
  const unit = table?.unit ?? context.document.amountUnit
  // Money beside 执行数 is what was budgeted, be it of a final account.
  const own = initial ? 'adjusted' : spent ? 'budgeted' : stageOf(context.base.kind)
  const figures: readonly (readonly [string, string, Fact['stage'], SheetFigure | null])[] = [
    ['total', '年度资金', own, total],
    ['fiscal', '财政拨款', own, fiscal],
    ['other', '其他资金', own, other],
    ['wholeProject', '项目资金总额', own, wholeProject ?? null],
    ['total', '年初预算数', 'budgeted', initial ?? null],
    ['total', '全年执行数', 'spent', spent ?? null],
    ...further.map(figure => ['other', figure.label, own, figure] as const),
  ]
  return figures.flatMap(([measure, label, stage, figure]): Fact | Fact[] =>
    figure?.amount == null
      ? []
      : {
          ...context.base,
          ...outside,
          ...inTable(table, 'performanceSheet'),
          origin: 'sheet',
          side: 'project',
          name: sheet.name,
          stage,
          measure,
          measure_label: label,
          amount_fen: readFen(figure.amount, unit),
          count: null,
          printed: figure.amount,
          printed_unit: unit,
          counts: null,
          ...placeOf(figure.place.line, figure.place.cell, context.document),
        },
  )
}

const noTable = { table_id: null, table_kind: null, table_title: null } as const

function listStaffFacts({ document, base, keys }: FactContext): Fact[] {
  const { staff } = document
  if (!staff) return []
  const counts = [
    ['staff.total', '实有人数', staff.total],
    ['staff.active', '在职', staff.active],
    ['staff.retired', '离退休', staff.retired],
    ['staff.posts', '编制', staff.posts ?? null],
  ] as const
  return counts.flatMap(([measure, label, count]): Fact | Fact[] =>
    count === null
      ? []
      : {
          ...base,
          ...outside,
          ...noTable,
          origin: 'prose',
          name: label,
          stage: stageOf(base.kind),
          measure,
          measure_label: label,
          amount_fen: null,
          count,
          printed: String(count),
          printed_unit: '人',
          counts: keys.ofStaff(measure),
          ...placeOf(staff.line, null, document),
        },
  )
}

function listStatementFacts(statement: Statement, { document, base, keys }: FactContext): Fact[] {
  const { id, amount, unit, topic, label, line, budget } = statement
  const fact = (
    stage: Fact['stage'],
    printed: string,
    at: number,
    counts: string | null,
  ): Fact => ({
    ...base,
    ...outside,
    ...noTable,
    origin: 'prose',
    level: levelOf(topic.code ?? null),
    code: topic.code ?? null,
    name: label,
    stage,
    measure: topic.key ?? topic.kind,
    measure_label: topic.kind,
    amount_fen: isMoney(unit) ? readFen(printed, unit) : null,
    count: isMoney(unit) || !/^-?\d+$/.test(printed) ? null : Number(printed),
    printed,
    printed_unit: unit,
    counts,
    ...placeOf(at, null, document),
  })
  return [
    ...(amount === null ? [] : [fact(stageOf(base.kind), amount, line, keys.ofStatement(id))]),
    ...(budget?.amount == null ? [] : [fact('budgeted', budget.amount, budget.line, null)]),
  ]
}

interface CheckCount {
  readonly key: string
  readonly name: string
  readonly count: number
}

/** How many relations came out so: no figure of the file, but what a list is filtered by. */
const checkFact = ({ key, name, count }: CheckCount, { document, base }: FactContext): Fact => ({
  ...base,
  ...outside,
  ...noTable,
  origin: 'check',
  name,
  stage: stageOf(base.kind),
  measure: `checks.${key}`,
  measure_label: name,
  amount_fen: null,
  count,
  printed: String(count),
  printed_unit: '条',
  counts: null,
  ...placeOf(1, null, document),
})
