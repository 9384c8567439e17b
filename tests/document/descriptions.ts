/**
 * What every field of the budget document says, by its path; `*.` stands for any path before it.
 * The published JSON Schema and docs/format.md carry these texts.
 */
export const descriptions: Readonly<Record<string, string>> = {
  // Wherever they stand
  '*.line': 'Line of the source file, from 1.',
  '*.place': 'The printed cell that the figure stands in.',
  '*.place.table': 'Id of the printed table.',
  '*.place.row': 'Index into the rows of the printed table, from 0.',
  '*.place.line': 'Line of the source file, from 1.',
  '*.place.cell': 'Index of the printed cell in its row, from 0.',
  // The document
  $schema: 'Address of this schema, relative to the file.',
  version: 'Version of the format.',
  id: '`<unit code>-<year>`; without a printed code, a name made of the name of the source file.',
  title: 'Title of the document as printed on its cover.',
  year: 'Year of the budget.',
  kind: '`adjustedBudget` (调整预算) or `finalAccount` (决算); left out for a budget (预算).',
  unit: 'The unit (单位) whose budget this is.',
  'unit.name': 'Name of the unit as printed.',
  'unit.code': 'Code of the unit as text; null where none is printed.',
  role: '`department` where the money of a department with its units is printed (部门预算), `unit` for that of a unit alone (单位预算, 本级); left out where neither is printed.',
  department: 'The department (主管部门) that the unit belongs to; null where none is printed.',
  'department.name': 'Name of the department as printed.',
  'department.code': 'Code of the department as text; null where none is printed.',
  units:
    'Units whose rows stand beside each other in tables; left out where no table tells several apart.',
  'units[].name': 'Name of the unit as printed.',
  'units[].code': 'Code of the unit as text; null where none is printed.',
  published: 'When the document was published; null where it does not say so.',
  'published.date': 'Day or month: `2024-02-05` or `2024-02`.',
  source: 'The file that was read.',
  'source.file': 'Name of the file, without folders.',
  'source.encoding': 'How its characters are encoded: `utf-8`, `gb18030`, `utf-16le` ….',
  'source.lines': 'Number of lines.',
  'source.sha256': 'SHA-256 of its bytes in hexadecimal; null where it was not computed.',
  'source.format': 'Its format (`pdf`, `docx`, `xlsx` …); left out for text.',
  'source.files': 'All files, for a document that was published as several; else left out.',
  'source.files[].file': 'Name of the file, without folders.',
  'source.files[].format': 'Its format: `text`, `pdf`, `docx`, `xlsx` ….',
  'source.files[].encoding': 'How its characters are encoded.',
  'source.files[].lines': 'Number of its lines.',
  'source.files[].sha256': 'SHA-256 of its bytes in hexadecimal; null where it was not computed.',
  'source.places':
    'Where line n stands in its file, at n − 1; left out where lines are those of one text file.',
  'source.places[].file': 'Index in `source.files`; left out for a document of one file.',
  'source.places[].page': 'Page, from 1, of a file that has pages.',
  'source.places[].sheet': 'Name of the sheet, of a file that has sheets.',
  'source.places[].line': 'Line on the page, row of the sheet, else line of the file; from 1.',
  'source.places[].box':
    'Left, top, width and height in points, from the top left corner of the page as it is shown.',
  'source.places[].cells': 'Box of each cell of a row; null where nothing is.',
  'source.places[].addresses': 'Address on the sheet (`B7`) of each cell of a row; null for none.',
  'source.places[].pages':
    'By cell of a row that goes on at the right on later pages: the page of that cell, where `cells` is its box; null where it is on the page of the row.',
  'source.places[].stored':
    'Exact number in the file of each cell of a row, where its format shows another (1234.6 of 12345678); null where it shows the same.',
  amountUnit: 'The unit that most tables are printed in. Each table says its own.',
  // Tables as printed
  tables: 'All tables as printed, in printed order.',
  'tables[].id': '`t1`, `t2` … in printed order.',
  'tables[].kind':
    'Which of the disclosed tables it is; `unknown` where its title and header name none.',
  'tables[].number':
    'The number printed in the title (三、 → 3, 公开05表 → 5); null where none is.',
  'tables[].part': 'Of a number in two steps the second (表3-2 → 2); left out for others.',
  'tables[].title': 'Title as printed.',
  'tables[].line': 'Line of the title, or of the first row where there is none.',
  'tables[].unit': 'Unit of its amounts as printed above it; null where none is.',
  'tables[].headerRows': 'How many of the rows are header rows.',
  'tables[].captions': 'Lines above the table: unit, holder, number.',
  'tables[].captions[].text': 'The line as printed.',
  'tables[].rows': 'Printed rows, header rows first.',
  'tables[].rows[].cells': 'Cells as printed, with their inner spaces; a blank is empty text.',
  'tables[].notes': 'Lines below the table.',
  'tables[].notes[].text': 'The line as printed.',
  // What tables mean
  meanings:
    'What the tables say. Performance sheets and projects have a meaning of their own besides.',
  'meanings[].table': 'Id of the printed table.',
  'meanings[].kind': 'Kind of the table, as in `tables`.',
  'meanings[].unit': 'Unit of all its amounts.',
  'meanings[].empty': 'The table was published without data; null where it has some.',
  'meanings[].empty.sentence': 'The sentence that says so, as printed; null where there is none.',
  'meanings[].sides': 'One; two or three where tables stand side by side in one grid.',
  'meanings[].sides[].kind':
    'What the rows are: sources of revenue, functional or economic subjects, uses, units ….',
  'meanings[].sides[].columns': 'Columns of amounts, from left to right.',
  'meanings[].sides[].columns[].key':
    'Path of measures: `total`, `basic`, `carryOver.generalPublic`, `vehicles.operation`, `economic.30101` ….',
  'meanings[].sides[].columns[].label': 'Header text from the outermost to the innermost cell.',
  'meanings[].sides[].columns[].parent':
    'Key of the column that this one is a part of; null for none.',
  'meanings[].sides[].columns[].cell': 'Index of the printed cell that holds its amounts, from 0.',
  'meanings[].sides[].rows': 'Rows in printed order.',
  'meanings[].sides[].rows[].row': 'Index into the rows of the printed table, from 0.',
  'meanings[].sides[].rows[].role':
    '`total` 合计 of the side, `subtotal` 小计 and 本年合计, `line` everything else.',
  'meanings[].sides[].rows[].parent':
    'Index of the row that this one is a part of; null at the top.',
  'meanings[].sides[].rows[].code':
    'Code of subject or unit as text (`2080109`); null where none is printed.',
  'meanings[].sides[].rows[].inferredCode':
    'Of a subject without a printed code: the only code that its name and the rows above it have in the classification.',
  'meanings[].sides[].rows[].name': 'Name without ordinals and inner spaces.',
  'meanings[].sides[].rows[].unit':
    'Index into `units` of the unit that the row is of; left out for rows of the whole.',
  'meanings[].sides[].rows[].labels':
    'Further label cells by header text, where a row has more than code and name.',
  'meanings[].sides[].rows[].amounts':
    'Amounts by key of the column: exact decimal text in the unit of the table; null is a blank, which is not zero.',
  'meanings[].sides[].rows[].cells':
    'Printed cells by key of the column, where this row stands otherwise than its columns.',
  // Projects
  projects:
    'Projects: the rows (二级项目) of 项目支出表; without it those of the sheets; and those that only the text describes. Amounts are in the unit of the table, or in `unit`.',
  'projects[].id':
    'Stays the same when the document is read again: made of programme, name and amount.',
  'projects[].programme': 'The programme (一级项目) it stands under.',
  'projects[].name': 'Name of the project.',
  'projects[].unitName': 'The unit that carries it out; null where none is printed.',
  'projects[].place':
    'Its amount; null where no table prints it: `narrative` says where it stands.',
  'projects[].total': 'Its whole amount; null where the cell is blank.',
  'projects[].unit': 'Unit of the amount, where no table prints it.',
  'projects[].funding':
    'Amounts by funding: `currentYear.generalPublic`, `carryOver.generalPublic`, `unitFunds` …; blanks are left out.',
  'projects[].sheet': 'Its performance sheet, and how sure that is; null where none was found.',
  'projects[].source':
    'What it is known from, where that is no row of 项目支出表: its performance sheet, or the text.',
  'projects[].narrative': 'What the text says of it (项目经费情况说明).',
  'projects[].narrative.name': 'Its name as the heading says it.',
  'projects[].narrative.amount':
    'The money of the year that it prints; null for none, or only parts of it.',
  'projects[].narrative.amount.amount': 'Exact decimal text.',
  'projects[].narrative.amount.unit': 'Unit of the amount.',
  'projects[].narrative.amount.text': 'The sentence that says it.',
  'projects[].narrative.start':
    'Begin of 实施周期 as far as it is printed: `2025`, `2025-01`, `2025-01-01`.',
  'projects[].narrative.end': 'End of 实施周期 as far as it is printed.',
  'projects[].narrative.fields': 'The text under each of its headings, in printed order.',
  'projects[].narrative.fields[].kind':
    '项目概述 `overview`, 立项依据 `basis`, 实施主体 `body`, 实施方案 `plan`, 实施周期 `period`, 年度预算安排 `budget`, what was spent `execution`, 绩效目标 `goal`, or another heading `other`.',
  'projects[].narrative.fields[].label': 'The heading as printed, without its ordinal.',
  'projects[].narrative.fields[].text': 'The text below it.',
  'projects[].narrative.fields[].lines': 'Lines of heading and text.',
  'projects[].sheet.table': 'Table of the performance sheet.',
  'projects[].sheet.part': 'Which sheet of a grid that prints several: 2, 3 ….',
  'projects[].sheet.confidence':
    '`certain`: name and amount equal; `likely`: amount equal and unique, or names alike; `weak`: one of several that fit.',
  'projects[].sheet.likeness': 'Likeness of the two names, from 0 to 1.',
  'projects[].sheet.amountsEqual': 'Whether both print the same amount.',
  'projects[].sheet.reason': 'A Chinese sentence: why these two.',
  // Performance sheets
  sheets: 'Performance sheets (绩效目标表). Amounts are in the unit of the printed table.',
  'sheets[].table': 'Id of the printed table.',
  'sheets[].part': 'Where one grid prints several sheets: 2 for the second, 3 for the third ….',
  'sheets[].number': 'Number printed in the title; null where none is.',
  'sheets[].name': 'Name of the project as the sheet prints it.',
  'sheets[].ofUnit': 'True where it is of 部门整体支出 and of no project.',
  'sheets[].level': '一级项目 or 二级项目 as printed; null where it is not.',
  'sheets[].department': 'Department as printed on the sheet; null where none is.',
  'sheets[].department.name': 'Its name.',
  'sheets[].department.code': 'Its code as text; null where none is printed.',
  'sheets[].funds': 'Funds of the year.',
  'sheets[].funds.total': '年度资金总额; null where it is not printed.',
  'sheets[].funds.fiscal': '财政拨款; null where it is not printed.',
  'sheets[].funds.other': '其他资金; null where it is not printed.',
  'sheets[].funds.further': 'Further parts of the total: 上年结转, 单位资金 ….',
  'sheets[].funds.further[].label': 'Label as printed.',
  'sheets[].funds.wholeProject':
    '项目资金总额, where the form prints it beside 年度资金申请总额, which is `total`.',
  'sheets[].funds.initial':
    '年初预算数, where the form prints it beside 全年预算数, which is `total`.',
  'sheets[].funds.spent': '全年执行数 of the form of a final account.',
  '*.amount': 'Exact decimal text; null is a blank, which is not zero.',
  'sheets[].goal': 'Paragraphs of the goal of the year.',
  'sheets[].goalLine': 'Line of the goal; null where none is printed.',
  'sheets[].overallGoal': 'Goal of the whole project, where the form asks for it besides.',
  'sheets[].overallGoal.text': 'Its paragraphs.',
  'sheets[].start': '计划开始日期 as far as it is printed: `2023-01-01`.',
  'sheets[].end': '计划完成日期 as far as it is printed.',
  'sheets[].indicators': 'Indicators in printed order.',
  'sheets[].indicators[].row': 'Index into the rows of the printed table, from 0.',
  'sheets[].indicators[].dimension': '一级指标, carried down where merged cells are blank.',
  'sheets[].indicators[].category': '二级指标, carried down where merged cells are blank.',
  'sheets[].indicators[].name': '三级指标.',
  'sheets[].indicators[].target': 'Target (指标值), as printed and as meaning.',
  'sheets[].indicators[].target.raw': 'As printed.',
  'sheets[].indicators[].target.kind': 'Its form; `qualitative` where it is no number.',
  'sheets[].indicators[].target.value': 'Decimal text; the lower end of `between`.',
  'sheets[].indicators[].target.upper': 'Decimal text: the upper end of `between`.',
  'sheets[].indicators[].target.unit': 'Unit of the target as printed.',
  'sheets[].indicators[].target.bare': 'True where no operator is printed (`352`).',
  'sheets[].indicators[].weight': 'Weight (权重) as decimal text; null where it is not printed.',
  'sheets[].indicators[].notes': 'Further cells (备注, 评分标准 …) by header text, as printed.',
  'sheets[].indicators[].cells': 'Printed cells by field, from 0.',
  'sheets[].indicators[].cells.name': 'Cell of the name.',
  'sheets[].indicators[].cells.target': 'Cell of the target.',
  'sheets[].indicators[].cells.weight': 'Cell of the weight.',
  'sheets[].indicators[].cells.operator':
    'Cell of the operator, where a target is printed over several cells.',
  'sheets[].indicators[].cells.unit':
    'Cell of the unit, where a target is printed over several cells.',
  'sheets[].tasks': '年度主要任务 of a sheet of 部门整体支出, with their money.',
  'sheets[].tasks[].name': 'Name of the task.',
  'sheets[].tasks[].text': 'What it is about.',
  'sheets[].tasks[].total': 'Its money; null where it is not printed.',
  'sheets[].tasks[].fiscal': '财政拨款; null where it is not printed.',
  'sheets[].tasks[].other': '其他资金; null where it is not printed.',
  'sheets[].fields':
    'Labels with values that have no field here (实施单位, 起止时间 …), as printed.',
  'sheets[].fields[].label': 'Label as printed.',
  'sheets[].fields[].text': 'Value as printed.',
  // Prose
  parts:
    'Prose: cover, contents and parts of the document in printed order, so that no line is lost.',
  'parts[].id': '`cover`, `toc`, `p1`, `p2` ….',
  'parts[].title': 'Title as printed.',
  'parts[].sections': 'Headings with their paragraphs.',
  'parts[].sections[].id': 'Id within the document.',
  'parts[].sections[].level': '1 for 一、, 2 for （一）, 0 for text before the first heading.',
  'parts[].sections[].title': 'Heading as printed.',
  'parts[].sections[].paragraphs': 'Printed lines joined to paragraphs.',
  'parts[].sections[].paragraphs[].text': 'Text of the paragraph.',
  'parts[].sections[].paragraphs[].lines': 'All lines that it was made of.',
  'parts[].sections[].paragraphs[].starts':
    'Where in the text each line begins, where they are several.',
  staff: 'Head counts; null where none are printed.',
  'staff.total': 'All persons; null where it is not printed.',
  'staff.active': 'In service (在职); null where it is not printed.',
  'staff.retired': 'Retired (离退休); null where it is not printed.',
  'staff.posts': 'Posts allowed (编制), where printed.',
  'staff.sentence': 'The sentence as printed.',
  statements: 'Sentences that can be computed with.',
  'statements[].id': 'Id within the document.',
  'statements[].section': 'Id of the section it stands in.',
  'statements[].text': 'The sentence as printed, its lines joined.',
  'statements[].topic': 'What it is about.',
  'statements[].topic.kind': 'Kind of the topic; `other` is kept, not understood further.',
  'statements[].topic.key':
    'Key of the measure, where known: `basic`, `totalRevenue`, `vehicles.count` …; null where not.',
  'statements[].topic.code': 'Code of the subject, where a table has it.',
  'statements[].topic.about': 'Kind of the table that the section explains.',
  'statements[].label': 'What it calls its figure: 社会保障和就业支出.',
  'statements[].unit': 'Unit of the amount: of money, or of a count as printed (辆, 人 …).',
  'statements[].partOf': 'Id of the statement that this is a part of (其中：…).',
  'statements[].share': 'A share that it states.',
  'statements[].share.percent': 'Percentage as decimal text.',
  'statements[].share.of': 'What it is a share of, as printed.',
  'statements[].change': 'A change that it states.',
  'statements[].change.direction': 'Whether the figure went up, went down or stayed.',
  'statements[].change.amount':
    'Positive decimal text; null where only a percentage is printed; `0` for the same.',
  'statements[].change.percent': 'Percentage as decimal text; null where it is not printed.',
  'statements[].change.text': 'The clause as printed.',
  'statements[].change.prior':
    'Figure of last year, computed from amount and change, never printed; null where it cannot be.',
  'statements[].change.against': 'What is compared with, as printed: 上年, 2023年预算数.',
  'statements[].change.basis':
    'Id of the statement whose amount `prior` was computed from, where it is another.',
  'statements[].change.printedPrior': 'Last year’s figure where the words print it.',
  'statements[].change.printedPrior.basis':
    'What it is: spent (`executed`: 执行数, 决算数), budgeted (`budget`: 预算数), or not said.',
  'statements[].change.printedPrior.text': 'The clause as printed.',
  'statements[].change.printedPrior.statement': 'Id of the statement that holds the figure.',
  'statements[].budget':
    'Of a final account: what was budgeted, where the amount is what was spent.',
  'statements[].budget.text': 'The clause as printed.',
  'statements[].completion': 'Percent of the budget that was spent, as printed.',
  'statements[].budgetDifference':
    'Of a final account: by how much the amount differs from the budget, as the words say.',
  'statements[].budgetDifference.direction':
    'Whether more, less or as much was spent as was budgeted.',
  'statements[].budgetDifference.amount':
    'Positive decimal text; null where only a percentage is printed; `0` for the same.',
  'statements[].budgetDifference.percent':
    'Percent of the budget as decimal text; null where it is not printed.',
  'statements[].budgetDifference.text': 'The clause as printed.',
  'statements[].comparison':
    'What the words say of the amount against the budget: 大于, 小于, 等于 or 持平.',
  'statements[].reason': 'The reason that it gives.',
  'statements[].reason.text': 'The reason as printed.',
  'statements[].reason.scope':
    '`general` where the words explain several figures at once; `restated` where they but say again that the figure rose or fell, `other` where that another subject did; else it is the statement’s own.',
  procurement: 'Government procurement (政府采购) as stated; null where it is not.',
  'procurement.total': 'Total: exact decimal text; null where it is not printed.',
  'procurement.goods': 'Goods (货物): exact decimal text; null where it is not printed.',
  'procurement.works': 'Works (工程): exact decimal text; null where it is not printed.',
  'procurement.services': 'Services (服务): exact decimal text; null where it is not printed.',
  'procurement.unit': 'Unit of these amounts.',
  glossary: 'Terms that the document explains.',
  'glossary[].term': 'The term.',
  'glossary[].code': 'Code of the subject, where given; null where not.',
  'glossary[].definition': 'Its explanation as printed.',
  // What was not understood
  diagnostics: 'What was not understood, or understood in an unusual way.',
  'diagnostics[].level': '`warning`: not understood; `note`: understood in an unusual way.',
  'diagnostics[].code':
    'Stable name of the kind of finding: `unplaced-cell`, `realigned`, `bad-number` ….',
  'diagnostics[].message': 'A Chinese sentence: what, where, and what was done with it.',
  'diagnostics[].table': 'Id of the printed table.',
  'diagnostics[].row': 'Index into the rows of the printed table, from 0.',
  'diagnostics[].cell': 'Index of the printed cell, from 0.',
  account: 'How much of what is printed has become meaning: printed = placed + named, always.',
  'account.tables': 'By table.',
  'account.tables[].table': 'Id of the printed table.',
  'account.tables[].rows': 'Number of rows.',
  'account.tables[].printed': 'Cells with anything in them.',
  'account.tables[].placed': 'Cells that became meaning.',
  'account.tables[].named': 'Cells that a diagnostic names.',
  'account.prose': 'Lines of prose.',
  'account.prose.printed': 'Lines with anything on them.',
  'account.prose.placed': 'Lines that became meaning.',
  'account.prose.named': 'Lines that a diagnostic names.',
  'account.lines': 'All lines: printed = rows + captions + prose + pageMarks.',
  'account.lines.printed': 'Lines with anything on them.',
  'account.lines.rows': 'Lines that are rows of tables.',
  'account.lines.captions': 'Lines above and below tables.',
  'account.lines.prose': 'Lines of prose.',
  'account.lines.pageMarks': 'Page numbers and running heads.',
  // Corrections
  corrections:
    'How a person reads what was read wrongly. The meaning follows it, the printed rows never do; left out where nobody has corrected anything.',
  'corrections[].kind':
    'What is corrected: the kind of a table, its number of header rows, a column, the role, code or name of a row, a cell.',
  'corrections[].table': 'Id of the printed table.',
  'corrections[].row': 'Index into the printed rows, for a row or a cell.',
  'corrections[].cell': 'Index of the printed cell in its row, for a column or a cell.',
  'corrections[].printed':
    'What stands at the place (cells of a row or column with ` | ` between them). Where other things do, the correction is not applied.',
  'corrections[].was': 'The kind of the table before, for a correction of it.',
  'corrections[].reads':
    'What it is read as: a kind of tables; a count; the words over a column, or `编码`, `名称`, `不是金额`; `total`, `subtotal`, `line`, `none`; a code or name; the text of a cell, empty for a blank.',
  'corrections[].at': 'ISO time of the correction.',
}
