/**
 * Radicals without a compatibility form (U+2E80–2EFF) and the characters that a font draws with the
 * same shape; variants that are no character of their own stay away.
 */
const supplement =
  '⺀冫⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎尢⺏尢⺐尣⺑尢⺒巳⺓幺⺔彐⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴罓⺵罓⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲龟⻳龟'
const characters = new Map(
  Array.from({ length: supplement.length / 2 }, (_, index) => [
    supplement.charAt(2 * index),
    supplement.charAt(2 * index + 1),
  ]),
)
/** Kangxi radicals whose compatibility form is not the character that documents are written with. */
const written: Readonly<Record<string, string>> = { '\u2F3E': '户', '\u2FAD': '青', '\u2FC8': '黄' }
const radicals = /[\u2E80-\u2FDF]/g
const anyRadical = /[\u2E80-\u2FDF]/

/** Whether a code is that of a radical, which PDF files have for the character of the same shape. */
export function isRadical(code: number): boolean {
  return code >= 0x2e80 && code <= 0x2fdf
}

/**
 * Replaces Kangxi and CJK radicals by their characters (部⻔ by 部门) and leaves all else, full-width
 * signs too, as printed.
 */
export function foldRadicals(text: string): string {
  return anyRadical.test(text) ? text.replace(radicals, foldRadical) : text
}

function foldRadical(radical: string): string {
  return characters.get(radical) ?? written[radical] ?? radical.normalize('NFKC')
}
