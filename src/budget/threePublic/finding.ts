import { type DisplayUnit, formatAmount, formatPercent, formatTenths, spaceText } from '@/budget/format'
import type { Segment } from '@/budget/headline'
import type { ThreePublicKind, ThreePublicReport } from './types'

/** 三公 in one sentence: how much, against last year, and which kind moved most or weighs most. */
export function threePublicFinding({ year, kinds }: ThreePublicReport, unit: DisplayUnit): readonly Segment[] {
  const whole = kinds.find(({ key }) => key === 'threePublic')
  if (!whole?.current) return [{ role: 'words', text: spaceText(`${year}年的文件没有公布“三公”经费`) }]
  const parts = kinds.filter(({ parent }) => parent === 'threePublic')
  return [
    { role: 'words', text: spaceText(`${year}年“三公”经费`) + '\u2009' },
    { role: 'figure', text: `${formatAmount(whole.current.fen, unit)} ${unit}` },
    { role: 'words', text: changeOf(whole, unit) + partOf(whole, parts, unit) },
  ]
}

function changeOf({ difference, tenths }: ThreePublicKind, unit: DisplayUnit): string {
  if (difference === null) return ''
  if (difference === 0) return '，与上年持平'
  const rate = tenths === null ? '' : `（${formatTenths(tenths, { signed: true })}）`
  return spaceText(`，比上年${difference < 0 ? '减少' : '增加'}${formatAmount(Math.abs(difference), unit)} ${unit}${rate}`)
}

function partOf(whole: ThreePublicKind, parts: readonly ThreePublicKind[], unit: DisplayUnit): string {
  const moved = largest(parts, ({ difference }) => Math.abs(difference ?? 0))
  if (whole.difference && moved?.difference) return spaceText(`，主要是${moved.name}${moved.difference < 0 ? '减少' : '增加'}${formatAmount(Math.abs(moved.difference), unit)} ${unit}`)
  const heaviest = largest(parts, ({ current }) => current?.fen ?? 0)
  const share = heaviest?.current && whole.current?.fen ? formatPercent(heaviest.current.fen, whole.current.fen) : null
  return heaviest && share ? spaceText(`，${heaviest.name}占${share}`) : ''
}

function largest(kinds: readonly ThreePublicKind[], sizeOf: (kind: ThreePublicKind) => number): ThreePublicKind | null {
  return kinds.reduce<ThreePublicKind | null>((most, kind) => sizeOf(kind) > (most ? sizeOf(most) : 0) ? kind : most, null)
}
