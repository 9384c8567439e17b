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
const anyUnclean =
  // eslint-disable-next-line no-control-regex -- fonts without a map give control characters
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2e80-\u2fdf\ufeff\ufff9-\ufffc]/

/**
 * The characters that a glyph stands for: radicals as the characters that they look like, blanks
 * without a break as blanks, and nothing for what has no width.
 */
export function cleanText(text: string): string {
  const first = text.charCodeAt(0)
  // Most glyphs are one letter, digit or Chinese character.
  const isPlain = (first > 0x20 && first < 0x7f) || (first >= 0x3000 && first < 0xa000)
  if ((text.length === 1 && isPlain) || !anyUnclean.test(text)) return text
  let clean = ''
  for (const character of text) clean += anyUnclean.test(character) ? replace(character) : character
  return clean
}

function replace(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x2f00 && code <= 0x2fdf) return character.normalize('NFKC')
  if (code >= 0x2e80 && code <= 0x2eff) return characters.get(character) ?? character
  return code === 0x09 || code === 0xa0 || code === 0x202f ? ' ' : ''
}
