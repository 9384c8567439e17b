import { expect, it } from 'vitest'
import { listChanges } from '@/budget/comparison/compareBudget'
import { disclosure, readText } from '../../fixtures/documents'

const text = new TextDecoder().decode(disclosure)
const money = /(?<![\d.])\d[\d,]*\.\d\d(?![\d.])/g

/** Twice an amount of two decimals, exactly. */
function double(amount: string): string {
  const fen = `${BigInt(amount.replace(/[,.]/g, '')) * 2n}`.padStart(3, '0')
  return `${fen.slice(0, -2)}.${fen.slice(-2)}`
}
/** The first document as that of the year before, every amount of its tables doubled. */
const earlier = readText(
  text
    .split('\n')
    .map(line => (line.includes('\t') ? line.replace(money, double) : line))
    .join('\n')
    .replaceAll('2023', '2022')
    .replaceAll('2024', '2023'),
)

it('G16: no reason for a rise stands at a fall against last year’s own document', () => {
  const changes = listChanges(readText(text), earlier)
  const find = (key: string) => changes.find(change => change.key === key)!
  for (const key of ['basic', 'personnel'])
    expect(find(key)).toMatchObject({
      reason: null,
      contrary: true,
      rate: { tenths: -500 },
      priorDocument: earlier.id,
      mismatch: { own: { derived: false } },
    })
  // What was printed for a fall stays at one.
  expect(find('operating').reason?.text).toContain('紧日子')
  // Figures of the file of 2023 are not called inferred.
  expect(changes.filter(({ priorDocument, prior }) => priorDocument && prior?.derived)).toEqual([])
})
