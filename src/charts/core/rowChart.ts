import type { SeriesOption, XAXisComponentOption } from 'echarts'
import type { DrawContext, DrawnMark } from './kind'
import { buildNameRoom, buildRowAxis, buildRowGrid, placeRowName, type RowsLayout } from './rows'
import { buildRowZoom } from './rowZoom'

interface RowMark extends Pick<DrawnMark, 'key' | 'code' | 'details'> {
  readonly kind: 'whole' | 'row' | 'part'
  readonly leads?: boolean
}

/** A row leads somewhere unless it is a whole, or says so itself. */
export const buildRowMarks = ({
  rows,
  layout,
  content,
  context: { em },
}: {
  readonly rows: readonly RowMark[]
  readonly layout: RowsLayout
  readonly content: number
  readonly context: DrawContext
}): readonly DrawnMark[] =>
  rows.map(({ key, code, kind, details, leads = kind === 'row' }, row) => ({
    key,
    ...(code !== undefined && { code }),
    details,
    place: { axis: 0, row, words: placeRowName(layout, { row, content, em }) },
    leads,
  }))

/** A picture of rows on one scale: their field, names, marks and what scrolls them; lengths in px. */
export const buildRowChart = ({
  field,
  scale,
  series,
  ...shared
}: Parameters<typeof buildRowMarks>[0] & {
  readonly field: { readonly left: number; readonly right: number }
  readonly scale: XAXisComponentOption & { readonly min: number; readonly max: number }
  readonly series: readonly SeriesOption[]
}) => ({
  option: {
    grid: buildRowGrid(shared.layout, field),
    xAxis: { type: 'value', show: false, ...scale } as XAXisComponentOption,
    // Names begin at the edge, wherever the field does.
    yAxis: buildRowAxis({ ...shared, layout: { ...shared.layout, left: field.left } }),
    series: [...buildNameRoom(shared.layout), ...series],
    ...buildRowZoom(shared.layout, shared.context, 1),
  },
  marks: buildRowMarks(shared),
})
