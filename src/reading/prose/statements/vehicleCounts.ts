import type { StatementTopic } from '@/document/prose'

type VehicleCount = Omit<StatementTopic, 'about'>

/** 公务用车购置及运行维护费 is no word of what was bought. */
const bothKinds =
  /购置费?(?:及|和|与|、)(?:公务用?车)?运[行维](?:行|维|护|转)*(?:费用?|经费|支出)*/g
const held = /保有|(?:[实现拥共]|在)有|在用|(?:用车|公车|车辆|车数量)$/
const bought = /购置|购入|新购|购买|采购|更新/
/** Vehicles that a unit may have, or that came or went without being bought. */
const neither = /编制|核定|定编|标准|限额|新增|报废|处置|拍卖|封存|上[交缴]|调[入出]|划[入出转]/
/** A purchase that is not made. */
const withdrawn = /减少|取消|暂缓|停止|不再/
/** What is paid for, not how many there are: "用于3辆公务用车燃油". */
const running = /运[行维转]|燃油|加油|维[修护]|保险|保养|过路|停车/

const none: VehicleCount = { kind: 'other', key: null }
const purchase: VehicleCount = { kind: 'threePublic', key: 'vehicles.purchase.count' }

/**
 * Which vehicles a count in a section about 三公 is of, by its own words, else by those of the item
 * that it stands in: bought, held, or neither (`other`).
 */
export function readVehicleCount(words: string, item: string): VehicleCount {
  const own = words.replace(bothKinds, '')
  const [limit, purchased] = [neither, bought].map(pattern => findLast(own, pattern))
  if (withdrawn.test(own)) return none
  // 按规定标准更新1辆 buys one, 更新标准1辆 says what may be bought.
  if (limit! >= 0 && limit! > purchased!) return none
  if (purchased! >= 0) return purchase
  if (held.test(own)) return { kind: 'threePublic', key: 'vehicles.count' }
  if (running.test(own)) return none
  return bought.test(item.replace(bothKinds, '')) ? purchase : none
}

/** Where words have a pattern last; -1 for none. */
function findLast(words: string, pattern: RegExp): number {
  return [...words.matchAll(new RegExp(pattern, 'g'))].at(-1)?.index ?? -1
}
