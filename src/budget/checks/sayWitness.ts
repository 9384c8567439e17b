import { type Segment, sentence } from '@/text/segments'
import { writeSide } from './figures'
import type { CheckResult } from './model/types'
import { relationSign } from './summary'

/** A witness in one line: "六 208 合计 = 基本支出 + 项目支出：160.00 万元 ≠ 50.00 + 100.00 = 150.00 万元". */
export const sayWitness = (result: CheckResult): Segment[] =>
  sentence`${result.titleSegments}：${writeSide(result.left, result.quantity)} ${relationSign(result)} ${writeSide(result.right, result.quantity)}`
