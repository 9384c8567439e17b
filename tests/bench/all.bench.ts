import { measureAllPage, type Opened, type Typed } from './allPage'
import type { Figure } from './run'

const documents = 10_000

/** 全部单位 over prepared sums of 10,000 documents against one, in the built app. */
export default async function measure(): Promise<Figure[]> {
  const { opened, typed, filtered } = await measureAllPage(documents)
  const of = (list: readonly Opened[], key: keyof Opened) => median(list.map(one => one[key]))
  const ratio = (key: keyof Opened) =>
    median(opened.many.map((one, round) => one[key] / (opened.one[round]?.[key] ?? Number.NaN)))
  const times = (name: string, key: keyof Opened, expected?: string): Figure[] => [
    { name: `${name}, one document`, value: of(opened.one, key), unit: 'ms' },
    { name: `${name}, 10,000`, value: of(opened.many, key), unit: 'ms' },
    {
      name: `${name}, 10,000 to one`,
      value: ratio(key),
      unit: 'times',
      ...(expected && { expected }),
    },
  ]
  const hand = (name: string, list: readonly Typed[]): Figure[] => [
    {
      name: `${name}: frames until its rows`,
      value: median(list.map(({ frames }) => frames)),
      unit: '',
      expected: 'at most 2',
    },
    { name: `${name}: work`, value: median(list.map(({ busy }) => busy)), unit: 'ms' },
  ]
  return [
    ...times('figures', 'readable', 'at most 1.2'),
    ...times('picture', 'drawn', 'at most 1.5'),
    ...times('processor of the page', 'busy'),
    ...hand('a letter typed', typed),
    ...hand('an amount chosen', filtered),
  ]
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
