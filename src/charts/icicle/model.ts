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

export type IcicleModel = ReturnType<typeof buildIcicleModel>
export type IcicleItem = IcicleModel['columns'][number][number]

/**
 * What an icicle of weights shows: dimension → category → indicator, each as long as its weight;
 * without weights, all indicators are equally long.
 */
export function buildIcicleModel({ dimensions, even, rest, restText }: IcicleData) {
  const lengthOf = ({ weight }: IcicleRow) => (even ? 1 : Math.max(0, weight ?? 0))
  const build = (
    kind: 'dimension' | 'category' | 'indicator',
    group: IcicleGroup & Partial<IcicleRow>,
    rows: readonly IcicleRow[],
    tone: number,
  ) => ({
    targetText: '',
    mark: '',
    qualitative: false,
    ...group,
    kind,
    name: group.name || '（没有名称）',
    shortName: kind === 'indicator' ? group.name : group.name.replace(/指标$/, ''),
    tone,
    length: rows.reduce((sum, row) => sum + lengthOf(row), 0),
    /** Indicators in it without a length of their own. */
    unweighted: rows.filter(row => lengthOf(row) === 0).length,
  })
  const categories = dimensions.flatMap(({ tone, categories }) =>
    categories.map(category => ({ ...category, tone })),
  )
  const columns = [
    dimensions.map(({ categories, tone, ...dimension }) =>
      build(
        'dimension',
        dimension,
        categories.flatMap(({ rows }) => rows),
        tone,
      ),
    ),
    categories.map(({ rows, tone, ...category }) => build('category', category, rows, tone)),
    categories.flatMap(({ rows, tone }) => rows.map(row => build('indicator', row, [row], tone))),
  ]
  const length = (columns[0] ?? []).reduce((sum, item) => sum + item.length, 0) + rest
  return { columns, length, rest, restText }
}
