/** Why a whole file was refused, and how to mend it. */
import { Message } from "@yanzhen/core/foundation"

export const refusals = Message.catalogue({
  "zh-CN": {
    YZ_XLSX_OLD_XLS: "“{file}”是旧版 .xls 工作簿，不能直接读取。",
    "YZ_XLSX_OLD_XLS.fix": "用 WPS 或 Excel 打开，另存为“Excel 工作簿 (.xlsx)”后再导入。",
    YZ_XLSX_ENCRYPTED: "“{file}”设了打开密码，不能读取。",
    "YZ_XLSX_ENCRYPTED.fix": "用密码打开文件，取消“打开密码”后另存，再导入。",
    YZ_XLSX_BOMB: "“{file}”解压后异常膨胀（声明 {inflated} 字节，压缩后 {packed} 字节），已拒绝打开。",
    "YZ_XLSX_BOMB.fix": "请确认文件来源；把需要的行复制到新建的工作簿后再导入。",
    YZ_XLSX_TOO_LARGE: "“{file}”太大：{size} 超过上限 {limit}（{of}）。",
    "YZ_XLSX_TOO_LARGE.fix": "按月或按队伍拆成几个文件，或删去空白行列后的多余单元格；大量数据请用 .csv。",
    YZ_XLSX_BROKEN: "“{file}”已损坏或不完整，不能读取（{detail}）。",
    "YZ_XLSX_BROKEN.fix": "重新下载或复制文件；若 WPS、Excel 能打开，另存为新的 .xlsx 后再导入。",
    YZ_XLSX_NO_SHEET: "“{file}”里没有可读的工作表（{wanted}）。现有：{sheets}。",
    "YZ_XLSX_NO_SHEET.fix": "检查工作表名称，或取消隐藏含有记录的工作表。",
    YZ_XLSX_NO_HEADER: "“{file}”里找不到表头：前 {rows} 行中没有一行同时含有两个认得的列名。",
    "YZ_XLSX_NO_HEADER.fix": "在数据上方加一行列名，例如：姓名、身份证号、队伍、活动名称、日期、地点、服务内容、时长。",
    YZ_XLSX_EMPTY: "“{file}”是空文件。",
    "YZ_XLSX_EMPTY.fix": "确认选对了文件，并已保存后再导入。",
    YZ_XLSX_NOT_A_TABLE: "“{file}”不是 .xlsx 或 .csv 表格（内容看起来是 {seems}）。",
    "YZ_XLSX_NOT_A_TABLE.fix": "用 WPS 或 Excel 打开，另存为 .xlsx 后再导入；只改扩展名没有用。",
    YZ_CSV_ENCODING: "“{file}”的文字编码认不出来：既不是 UTF-8，也不是 GB18030。",
    "YZ_CSV_ENCODING.fix": "用 WPS 或 Excel 打开，另存为 .xlsx，或另存为“CSV UTF-8（逗号分隔）”。",
    YZ_CSV_BROKEN: "“{file}”第 {row} 行附近的引号不配对，后面的内容无法分列。",
    "YZ_CSV_BROKEN.fix": "检查该行的双引号，或用 WPS、Excel 打开后另存为 .xlsx。",
    YZ_FILE_NOT_FOUND: "找不到文件“{file}”。",
    "YZ_FILE_NOT_FOUND.fix": "检查路径和文件名。"
  },
  en: {
    YZ_XLSX_OLD_XLS: "“{file}” is an old .xls workbook, which cannot be read.",
    "YZ_XLSX_OLD_XLS.fix": "Open it in WPS or Excel, save it as an Excel workbook (.xlsx) and import that.",
    YZ_XLSX_ENCRYPTED: "“{file}” is protected by a password and cannot be read.",
    "YZ_XLSX_ENCRYPTED.fix": "Open it with the password, remove the password, save, and import again.",
    YZ_XLSX_BOMB: "“{file}” swells abnormally when unpacked (declares {inflated} bytes from {packed}); it was not opened.",
    "YZ_XLSX_BOMB.fix": "Check where the file comes from; copy the rows you need into a new workbook and import that.",
    YZ_XLSX_TOO_LARGE: "“{file}” is too large: {size} exceeds the limit of {limit} ({of}).",
    "YZ_XLSX_TOO_LARGE.fix": "Split it by month or team, or delete stray cells beyond the data; for very many rows use .csv.",
    YZ_XLSX_BROKEN: "“{file}” is damaged or incomplete and cannot be read ({detail}).",
    "YZ_XLSX_BROKEN.fix": "Download or copy the file again; if WPS or Excel opens it, save it as a new .xlsx and import that.",
    YZ_XLSX_NO_SHEET: "“{file}” has no readable sheet ({wanted}). There are: {sheets}.",
    "YZ_XLSX_NO_SHEET.fix": "Check the name of the sheet, or unhide the sheet that holds the records.",
    YZ_XLSX_NO_HEADER: "“{file}” has no header: none of the first {rows} rows holds two column names we know.",
    "YZ_XLSX_NO_HEADER.fix": "Put a row of column names above the data, e.g. 姓名, 身份证号, 队伍, 活动名称, 日期, 地点, 服务内容, 时长.",
    YZ_XLSX_EMPTY: "“{file}” is empty.",
    "YZ_XLSX_EMPTY.fix": "Check that it is the right file and that it was saved.",
    YZ_XLSX_NOT_A_TABLE: "“{file}” is no .xlsx or .csv table (its content looks like {seems}).",
    "YZ_XLSX_NOT_A_TABLE.fix": "Open it in WPS or Excel and save it as .xlsx; changing the file name is not enough.",
    YZ_CSV_ENCODING: "The text encoding of “{file}” is unknown: neither UTF-8 nor GB18030.",
    "YZ_CSV_ENCODING.fix": "Open it in WPS or Excel and save it as .xlsx or as “CSV UTF-8”.",
    YZ_CSV_BROKEN: "“{file}” has unbalanced quotes near row {row}; what follows cannot be divided into columns.",
    "YZ_CSV_BROKEN.fix": "Check the double quotes in that row, or open the file in WPS or Excel and save it as .xlsx.",
    YZ_FILE_NOT_FOUND: "The file “{file}” was not found.",
    "YZ_FILE_NOT_FOUND.fix": "Check the path and the name."
  }
})

export type RefusalCode = Exclude<Message.KeyOf<typeof refusals>, `${string}.fix`>
