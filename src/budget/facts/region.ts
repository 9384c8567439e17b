/** Letters that names of offices have and names of places do not. */
const place = '[^局院部会办校处厅所站室队馆委社小园]'
/** 城市管理, 城市建设 … are business and no city. */
const business = '(?:管理|建设|规划|运行|更新|综合|绿化)'
const regionPattern = new RegExp(
  [
    '^(?:中国)?(',
    `(?:${place}{2,5}?(?:省|自治区|特别行政区))?`,
    `(?:${place}{2,7}?(?:(?<!城)市|自治州|地区|盟)|${place}{1,6}?城市(?!${business}))?`,
    `(?:${place}{1,8}?(?:新区|区|县|旗))?`,
    ')',
  ].join(''),
  'u',
)

/**
 * The region that the name of a unit begins with ("上海市普陀区"): province, city, district or
 * county; `null` where it names none.
 */
export function findRegion(unit: string): string | null {
  return regionPattern.exec(unit)?.[1] || null
}
