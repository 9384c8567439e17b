/** A sheet of indicators to be drawn; weights are integers of one unit. */
export interface IcicleData {
  /** In printed order. */
  readonly dimensions: readonly IcicleDimension[]
  /** No row has a weight: all are equally long. */
  readonly even: boolean
  /** What of 100 is not on the sheet; 0 for nothing. */
  readonly rest: number
  readonly restText: string
}
interface IcicleGroup {
  readonly key: string
  readonly name: string
  /** Sum of the weights in it, '' for none. */
  readonly weightText: string
}
export interface IcicleDimension extends IcicleGroup {
  /** Place of its hue in the theme. */
  readonly tone: number
  readonly categories: readonly IcicleCategory[]
}
export interface IcicleCategory extends IcicleGroup {
  readonly rows: readonly IcicleRow[]
}
export interface IcicleRow {
  readonly key: string
  readonly name: string
  readonly weight: number | null
  readonly weightText: string
  readonly targetText: string
  /** "定性", "= 项目金额", '' for nothing to say. */
  readonly mark: string
  readonly qualitative: boolean
}

/** What an icicle of weights shows: dimension → category → indicator, each as long as its weight. */
export interface IcicleModel {
  readonly columns: readonly (readonly IcicleItem[])[]
  /** What all lengths add up to, with `rest`. */
  readonly length: number
  readonly rest: number
  readonly restText: string
}
export interface IcicleItem {
  readonly key: string
  readonly kind: 'dimension' | 'category' | 'indicator'
  readonly name: string
  readonly shortName: string
  readonly tone: number
  readonly length: number
  /** Indicators in it without a length of their own. */
  readonly unweighted: number
  readonly weightText: string
  readonly targetText: string
  readonly mark: string
  readonly qualitative: boolean
}

/** Builds the model of a sheet; without weights, all indicators are equally long. */
export function buildIcicleModel({ dimensions, even, rest, restText }: IcicleData): IcicleModel {
  const lengthOf = ({ weight }: IcicleRow) => (even ? 1 : Math.max(0, weight ?? 0))
  const buildGroup = (
    kind: 'dimension' | 'category',
    { key, name, weightText }: IcicleGroup,
    { rows, tone }: { rows: readonly IcicleRow[]; tone: number },
  ): IcicleItem => ({
    key,
    kind,
    name: name || unnamed,
    shortName: name.replace(/指标$/, ''),
    tone,
    length: rows.reduce((sum, row) => sum + lengthOf(row), 0),
    unweighted: rows.filter(row => lengthOf(row) === 0).length,
    weightText,
    targetText: '',
    mark: '',
    qualitative: false,
  })
  const columns = [
    dimensions.map(dimension =>
      buildGroup('dimension', dimension, {
        rows: dimension.categories.flatMap(({ rows }) => rows),
        tone: dimension.tone,
      }),
    ),
    dimensions.flatMap(({ tone, categories }) =>
      categories.map(category => buildGroup('category', category, { rows: category.rows, tone })),
    ),
    dimensions.flatMap(({ tone, categories }) =>
      categories.flatMap(({ rows }) =>
        rows.map((row): IcicleItem => ({
          key: row.key,
          kind: 'indicator',
          name: row.name || unnamed,
          shortName: row.name,
          tone,
          length: lengthOf(row),
          unweighted: lengthOf(row) === 0 ? 1 : 0,
          weightText: row.weightText,
          targetText: row.targetText,
          mark: row.mark,
          qualitative: row.qualitative,
        })),
      ),
    ),
  ]
  const length = (columns[0] ?? []).reduce((sum, item) => sum + item.length, 0) + rest
  return { columns, length, rest, restText }
}

const unnamed = '（没有名称）'
