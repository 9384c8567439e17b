/** How a comparison can be drawn; treemaps are as many as there are documents. */
export const pictureKinds = [
  'line',
  'slope',
  'bars',
  'dumbbell',
  'distribution',
  'treemap',
  'waterfall',
] as const
export type PictureKind = (typeof pictureKinds)[number]

export const pictureNames: Readonly<Record<PictureKind, string>> = {
  line: '折线',
  slope: '起止线',
  bars: '条形',
  dumbbell: '点线',
  distribution: '分布',
  treemap: '树图',
  waterfall: '瀑布',
}
