import { expect, test } from 'vitest'
import { findRegion } from '@/document/region'

test.each([
  ['江苏省人民代表大会常务委员会办公厅', '江苏省'],
  ['上海市普陀区人民政府办公室', '上海市普陀区'],
  ['盐城市城市管理局', '盐城市'],
  ['江苏省住房和城市建设厅', '江苏省'],
  ['新疆维吾尔自治区和田地区于田县教育局', '新疆维吾尔自治区和田地区于田县'],
  ['上海市教育局黄浦区分局', '上海市'],
  ['中国共产党上海市委员会组织部', '上海市'],
  ['中共盐城市委办公室', '盐城市'],
  ['中国民主同盟上海市委员会', '上海市'],
  ['政协北京市西城区委员会', '北京市西城区'],
  ['共青团中央委员会', null],
  ['开发区管理委员会', null],
  ['青年社区服务中心', null],
  ['国家统计局', null],
  ['市场监督管理局', null],
])('the name %s begins with the region %s', (unit, region) => {
  expect(findRegion(unit)).toBe(region)
})
