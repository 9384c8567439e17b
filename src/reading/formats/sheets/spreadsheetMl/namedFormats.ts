import { generalFormat } from '../builtInFormats'

/** Formats that SpreadsheetML writes by name. */
const namedFormats: Readonly<Record<string, string>> = {
  General: generalFormat,
  'General Number': generalFormat,
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '"￥"#,##0.00;"￥"-#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
}

/** The format of a name; a format itself is what it is. */
export function readNamedFormat(format: string): string {
  return namedFormats[format] ?? format
}
