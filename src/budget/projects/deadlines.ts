/** A day, month, quarter or year as printed: "2025年12月31日", "5月", "第三季度", "2025-12-31". */
const calendar = String.raw`(?:(?:19|20)\d\d(?:[-./]\d{1,2}){1,2}日?|(?:(?:(?:19|20)\d\d|[本当今明次每])年度?)?(?:第?[一二三四1-4]个?季度|[上下]半年|\d{1,2}月份?(?:\d{1,2}[日号])?)|(?:19|20)\d\d年度?|(?:每月)?\d{1,2}[日号]|全年度?|[本当今明次]年度?|年|月|季度?)`
/** A part of that span, or the side of it that is meant: "底前", "上旬", "之内". */
const side = String.raw`(?:[上中下]旬)?(?:月?[初中底末]|内)?(?:之前|以前|之内|以内|前|内|止)?`
const span = `${calendar}${side}`
const before = String.raw`(?:截至|截止到?|不晚于|不迟于|早于|至|到|于|在|[≤<≥>=＜＞＝])?`
/** What is to be done by then, in words. */
const done =
  '(?:(?:全部|全面|基本|按期|按时|及时)?(?:完成|完工|竣工|建成|开工|启动|交付|到位|投入使用|验收|支付|发放|实施|上线|结束)[^\\d%％‰≥≤<>=]{0,12})?'
const deadline = new RegExp(`^${before}${span}(?:[-–—―~～至到]+${span})?${done}[。；;]?$`)
/** What alone names no time: "年", "月". */
const bare = /^(?:[年月]|季度?|[本当今明次]年度?)$/

/** Whether a target is a time by the calendar: a date, month, quarter or year, or its end. */
export function isDeadline(raw: string): boolean {
  const text = raw
    .replace(/\s/g, '')
    .replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return text !== '' && text.length <= 40 && !bare.test(text) && deadline.test(text)
}
