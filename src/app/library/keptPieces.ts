// @bundle later
import { type Piece, takeApart } from '@/app/documents/apart/takeApart'
import type { BudgetDocument } from '@/document/document'
import { pause, runInSteps } from '@/ui/steps'

/** A document without the items of its large lists, and these. */
export interface DocumentInPieces {
  readonly rest: BudgetDocument
  readonly pieces: readonly Piece[]
}

/** Takes a document apart while the page goes on answering. */
export async function cutDocument(document: BudgetDocument): Promise<DocumentInPieces> {
  const pieces: Piece[] = []
  const rest = await runInSteps(gather(document, pieces))
  return { rest, pieces }
}

function* gather(document: BudgetDocument, pieces: Piece[]): Generator<void, BudgetDocument> {
  const steps = takeApart(document)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    pieces.push(value)
    yield
  }
}

/** Bytes of a document as JSON. */
export async function measureDocument({ rest, pieces }: DocumentInPieces): Promise<number> {
  let size = new Blob([JSON.stringify(rest)]).size
  for (const { items } of pieces) {
    // Brackets are counted with the rest.
    size += new Blob([JSON.stringify(items)]).size - 2
    await pause()
  }
  return size
}
