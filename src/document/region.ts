/** Letters that names of offices have and names of places do not. */
const place = '[^局院部会办校处厅所站室队馆委社小园]'
/** 城市管理, 城市建设 … are business and no city. */
const business = '(?:管理|建设|规划|运行|更新|综合|绿化)'
/** Parties and bodies whose names stand before that of a place, and what they leave of it: 民革, 政协. */
const bodies =
  '(?:(?:中国)?(?:共产党|共产主义青年团|国民党革命委员会|民主同盟|民主建国会|民主促进会|农工民主党|致公党|人民政治协商会议)|中共|共青团|九三学社|台湾民主自治同盟|民[革盟建进]|农工党|致公党|台盟|政协|武警|国家税务总局)'
/** Areas of business, which are no districts. */
const area = '(?:开发|保护|商务|保税|示范|度假|旅游|景|灌)'
const regionPattern = new RegExp(
  [
    `^(?:${bodies}|中国)?(?!${bodies})(`,
    `(?:${place}{2,5}?(?:省|自治区|特别行政区))?`,
    `(?:${place}{2,7}?(?:(?<!城)市|自治州|地区|盟)|${place}{1,6}?城市(?!${business}))?`,
    `(?:${place}{1,8}?(?:新区|(?<!${area})区|县|旗))?`,
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
