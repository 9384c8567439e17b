import { expect, it } from 'vitest'
import { explain } from '@/provenance/explain'
import { flowAmount, wholeProvenance } from '@/budget/tree/flowProvenance'
import { summarise } from '@/budget/tree/summary'
import { moneyFlow, nameFlow } from '@/budget/tree/flow'
import { changchun2024 } from '../../fixtures/changchun'

const document = changchun2024()
const flow = moneyFlow(document)!
const nodes = [...flow.sources, ...flow.classes, ...flow.uses]
const keys = nodes.map(({ key }) => key)

it('every node opens the cell that the headline and the list beside it have for the same figure', () => {
  const { total, currentYear, carryOver, basic, project, classes } = summarise(document)
  const wanted = {
    'source:currentYear': currentYear,
    'source:carryOver': carryOver,
    'use:basic': basic,
    'use:project': project,
    ...Object.fromEntries(classes.map(({ code, figure }) => [`class:${code}`, figure])),
  }
  expect(Object.keys(wanted).sort()).toEqual([...keys].sort())
  for (const [key, figure] of Object.entries(wanted))
    expect(flowAmount(document, key, keys), key).toEqual(figure?.place)
  expect(wholeProvenance(document)).toEqual(total?.place)
})

it('and every node is worth what is drawn', () => {
  for (const { key, amount } of nodes) {
    const value = explain(document, flowAmount(document, key, keys))?.value
    expect(value?.kind === 'money' && value.fen, key).toBe(amount)
  }
})

it('is named by what it draws: money whose source no table prints comes from nowhere', () => {
  expect(nameFlow(flow)).toBe('钱从哪里来，用到哪里去')
  expect(nameFlow({ ...flow, sources: [] })).toBe('钱用到哪里去')
  expect(nameFlow({ ...flow, uses: [] })).toBe('钱从哪里来，用在哪几类')
  expect(nameFlow({ ...flow, sources: [], uses: [] })).toBe('钱用在哪几类')
})
