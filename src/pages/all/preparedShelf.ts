// @bundle later
import { LoadError } from '@/app/documents/fetching'
import type { Shelf } from '@/budget/library/shelf'

/** Opens the sums that were prepared in a folder; rejects with a `LoadError`. */
export function openShelf(folder: string): Promise<Shelf> {
  return Promise.reject(new LoadError(`“${folder}”里没有预先汇总的数。`))
}
