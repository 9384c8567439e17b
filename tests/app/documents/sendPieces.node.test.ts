import { expect, test } from 'vitest'
import { putTogether } from '@/app/documents/apart/putTogether'
import type { Piece } from '@/app/documents/apart/takeApart'
import type { ReadMessage, SummedResult } from '@/app/documents/reading/messages'
import { PieceSender } from '@/app/documents/reading/sendPieces'

const problems = Array.from({ length: 60_000 }, (_, index) => ({
  where: `第 ${index + 1} 行`,
  reason: '读不出来',
}))
const result: SummedResult = { outcome: 'refused', file: 'a.txt', share: 'whole', problems }
const nextTurn = () =>
  new Promise<void>(resolve => {
    setTimeout(resolve)
  })

test('no more than two pieces wait for the page, and all arrive', async () => {
  const messages: ReadMessage[] = []
  const sender = new PieceSender(message => messages.push(message))
  const sent = sender.send(result)
  await nextTurn()
  expect(messages.map(({ type }) => type)).toEqual(['piece', 'piece'])
  for (let count = 3; messages.at(-1)?.type !== 'result'; count++) {
    sender.taken()
    await nextTurn()
    expect(messages.length).toBeLessThanOrEqual(count + 1)
  }
  await sent
  const pieces = messages.flatMap((message): Piece[] =>
    message.type === 'piece' ? [structuredClone(message.piece)] : [],
  )
  const last = messages.at(-1)
  expect(pieces.length).toBeGreaterThan(5)
  expect(last?.type === 'result' && putTogether(structuredClone(last.result), pieces)).toEqual(
    result,
  )
})
