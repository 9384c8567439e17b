/** 三公 and its kinds, in the order of a report. */
export const threePublicKinds = [
  'threePublic',
  'overseas',
  'vehicles',
  'vehicles.purchase',
  'vehicles.operation',
  'reception',
] as const
export type ThreePublicKey = (typeof threePublicKinds)[number]

export const threePublicNames: Readonly<Record<ThreePublicKey, string>> = {
  threePublic: '“三公”经费',
  overseas: '因公出国（境）费',
  vehicles: '公务用车购置及运行费',
  'vehicles.purchase': '公务用车购置费',
  'vehicles.operation': '公务用车运行费',
  reception: '公务接待费',
}

/** What a kind is a part of. */
export const threePublicParents: Readonly<Record<ThreePublicKey, ThreePublicKey | null>> = {
  threePublic: null,
  overseas: 'threePublic',
  vehicles: 'threePublic',
  'vehicles.purchase': 'vehicles',
  'vehicles.operation': 'vehicles',
  reception: 'threePublic',
}

/**
 * Names of rows, the first that fits holds: 购置及运行 names both parts, so it comes before either.
 */
const patterns: readonly (readonly [RegExp, ThreePublicKey])[] = [
  [/出国|出境/, 'overseas'],
  [/接待/, 'reception'],
  [/购置.{0,6}运[行维转]|运[行维转].{0,6}购置|用车(?:经费|费用?)?$/, 'vehicles'],
  [/购置/, 'vehicles.purchase'],
  [/(?<!机关|机构)运[行维转]/, 'vehicles.operation'],
  [/三公/, 'threePublic'],
]

/** The kind that the name of a row or column stands for, `null` for others (会议费, 培训费 …). */
export function findThreePublicKind(name: string): ThreePublicKey | null {
  return patterns.find(([pattern]) => pattern.test(name.replace(/\s/g, '')))?.[1] ?? null
}

/** Whether text is a key of a kind. */
export function isKind(key: string | null): key is ThreePublicKey {
  return (threePublicKinds as readonly (string | null)[]).includes(key)
}

/**
 * The columns that come to 三公: its own, else the total, unless that counts 会议费 or 培训费 too; then
 * those of its kinds.
 */
export function columnsOfThreePublic(
  columns: readonly { readonly key: string; readonly parent: string | null }[],
): readonly string[] {
  const keys = new Set(columns.map(({ key }) => key))
  if (keys.has('threePublic')) return ['threePublic']
  const isWider = columns.some(
    ({ key, parent }) => parent === 'total' && (key === 'meetings' || key === 'training'),
  )
  if (!isWider) return keys.has('total') ? ['total'] : []
  return threePublicKinds.filter(kind => {
    const above = threePublicParents[kind]
    return keys.has(kind) && (above === 'threePublic' || (above !== null && !keys.has(above)))
  })
}
