/** How to ask the same on the command line, of the database that the job leaves behind. */
export const by = (command: string): string => `  （命令：yanzhen ${command} --file out/xiangshan.db --tenant 340603）`
