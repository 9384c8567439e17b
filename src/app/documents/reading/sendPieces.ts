import { takeApart } from '@/app/documents/apart/takeApart'
import type { ReadMessage, SummedResult } from './messages'

/** Pieces that wait for the page at most: each is a copy, and all are as large as the document. */
const mostWaiting = 2

/** Hands results over to the page piece by piece, as fast as the page takes them. */
export class PieceSender {
  private waiting = 0
  private go: (() => void) | null = null

  constructor(private readonly post: (message: ReadMessage) => void) {}

  /** The page has taken a piece. */
  taken(): void {
    this.waiting--
    this.go?.()
  }

  /** Sends a result, and resolves when the last of it is on its way. */
  async send(result: SummedResult): Promise<void> {
    const pieces = takeApart(result)
    for (;;) {
      const { done, value } = pieces.next()
      if (done) return this.post({ type: 'result', result: value })
      if (this.waiting >= mostWaiting) await this.room()
      this.waiting++
      this.post({ type: 'piece', piece: value })
    }
  }

  private room(): Promise<void> {
    return new Promise(resolve => {
      this.go = () => {
        this.go = null
        resolve()
      }
    })
  }
}
