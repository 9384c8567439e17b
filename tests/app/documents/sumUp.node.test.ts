import { expect, test } from 'vitest'
import { sumUp } from '@/app/documents/reading/sumUp'
import { summariseDocument } from '@/app/documents/summariseDocument'
import { stepCounted, takeOver } from '@/budget/checks'
import { runSteps } from '@/document/steps'
import { officeOf2025 } from '../../fixtures/otherUnits'
import { changchun2024 } from '../../fixtures/changchun'

test('each document of a file comes with its summary and how its relations came out', () => {
  const [first, other] = [changchun2024(), officeOf2025()]
  const result = sumUp({
    outcome: 'read',
    file: '预算.txt',
    share: 'whole',
    document: first,
    others: [{ document: other }],
  } as never)
  const documents = 'documents' in result ? result.documents : []
  expect(documents.map(({ document }) => document)).toEqual([first, other])
  for (const { document, summary, checks } of documents) {
    expect(summary).toEqual(summariseDocument(document))
    expect(takeOver(checks)).toEqual(runSteps(stepCounted(document, false)))
  }
})
