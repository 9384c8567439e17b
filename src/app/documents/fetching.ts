import type { BudgetDocument } from '@/document/document'
import { type DocumentChoice, findEntry, readCatalogue } from './catalogue'
import { readKindParam } from './documentQuery'

/** Why a document could not be loaded, in words for the viewer. */
export interface LoadFailure {
  readonly reason: string
  readonly file: string
}

/** Something that could not be loaded; its message is a sentence. */
export class LoadError extends Error {}

const fetches = new Map<string, Promise<BudgetDocument>>()

/**
 * Fetches a budget of our own build, once; it was validated when it was built and is trusted here.
 */
export function fetchDocument(file: string): Promise<BudgetDocument> {
  const running = fetches.get(file)
  if (running) return running
  const started = receive(file)
  fetches.set(file, started)
  return started
}

/** Lets the next `fetchDocument` ask again. */
export function forgetFetch(file: string): void {
  fetches.delete(file)
}

/**
 * Begins to fetch the document that an address ("#/structure?year=2024") asks for, before any view
 * is there to show it.
 */
export function fetchAhead(page: Document, hash: string): void {
  const file = findEntry(readCatalogue(page), readChoice(hash))?.file
  // Who shows the document also says what went wrong with it.
  if (file) fetchDocument(file).catch(() => undefined)
}

/** The document that an address ("#/structure?year=2024") asks for. */
export function readChoice(hash: string): DocumentChoice {
  const query = new URLSearchParams(hash.split('?')[1] ?? '')
  const year = Number(query.get('year'))
  return {
    unit: query.get('unit'),
    year: year > 0 ? year : null,
    documentKind: readKindParam(query.get('type') ?? ''),
    edition: query.get('edition'),
  }
}

/** Puts whatever went wrong into a sentence. */
export function toFailure(error: unknown, file: string): LoadFailure {
  const reason = error instanceof LoadError ? error.message : '无法连接到存放数据的服务器。'
  return { reason, file }
}

async function receive(file: string): Promise<BudgetDocument> {
  // A page that is one file has its budgets within.
  const within = document.getElementById(file)?.textContent
  if (within) return JSON.parse(within) as BudgetDocument
  const response = await fetch(`./${file}`)
  if (!response.ok) throw new LoadError(`服务器没有给出数据文件（状态码 ${response.status}）。`)
  const text = await response.text()
  try {
    return JSON.parse(text) as BudgetDocument
  } catch {
    throw new LoadError('收到的数据文件不完整，不是有效的 JSON。')
  }
}
