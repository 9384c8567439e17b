const chineseDate = 'yyyy"年"m"月"d"日"'
const chineseMonth = 'yyyy"年"m"月"'
const chineseDay = 'm"月"d"日"'
const chineseMinute = 'h"时"mm"分"'
const chineseSecond = 'h"时"mm"分"ss"秒"'
const halfDayMinute = 'AM/PMh"时"mm"分"'
const halfDaySecond = 'AM/PMh"时"mm"分"ss"秒"'

/**
 * Formats that a workbook names by number only, as Excel and WPS in Chinese show them (ECMA-376
 * 18.8.30, zh-cn); exceljs and others take 27–36 and 50–58 for plain numbers.
 */
export const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"￥"#,##0;"￥"-#,##0',
  6: '"￥"#,##0;[Red]"￥"-#,##0',
  7: '"￥"#,##0.00;"￥"-#,##0.00',
  8: '"￥"#,##0.00;[Red]"￥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: chineseMonth,
  28: chineseDay,
  29: chineseDay,
  30: 'm-d-yy',
  31: chineseDate,
  32: chineseMinute,
  33: chineseSecond,
  34: halfDayMinute,
  35: halfDaySecond,
  36: chineseMonth,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "￥"* #,##0_ ;_ "￥"* -#,##0_ ;_ "￥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "￥"* #,##0.00_ ;_ "￥"* -#,##0.00_ ;_ "￥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: chineseMonth,
  51: chineseDay,
  52: chineseMonth,
  53: chineseDay,
  54: chineseDay,
  55: halfDayMinute,
  56: halfDaySecond,
  57: chineseMonth,
  58: chineseDay,
}

/** The format of a number that names none. */
export const generalFormat = 'General'

/** The format that a number stands for where the workbook does not define it itself. */
export function findBuiltInFormat(id: number): string {
  return builtInFormats[id] ?? generalFormat
}
