import type { Lang } from '@linli/core/words';
import type { Shape } from './shape.ts';

const zh = {
  title: '帮助',
  lead: '先走一圈看看，再跟着教程做一遍，就能用自己的数据了。',
  tour: {
    title: '走一圈',
    text: '五步，两分钟：总览、走访清单、个案、结对，再回到这里。没有打开数据时用示例数据。',
    start: '带我走一圈',
    first: '第一次用？带您走一圈，五步，用的是示例数据。',
    no: '不用了',
    label: '走一圈',
    step: (n: string, of: string) => `第 ${n} 步，共 ${of} 步`,
    back: '上一步',
    next: '下一步',
    skip: '不看了',
    done: '看完了',
    steps: {
      overview: {
        title: '总览',
        text: '这一页说整个社区：有多少位急需，多少位还没问过。每个数都写着是怎么数的。没问过的是“待核实”，不算有缺口。',
      },
      worklist: {
        title: '走访清单',
        text: '先去看谁，从上往下排。“为什么”那一栏用一句话说清缘由。可以按姓名、拼音或首字母找人。',
      },
      case: {
        title: '个案',
        text: '圈里画着她身边的人，绿色虚线是可以试着建立的联系。在“记一笔”里写一句，回车就记下了，写错了可以撤销。',
      },
      match: {
        title: '结对',
        text: '给全社区一起安排可以试的联系，说明每一条为什么合适，还有谁没有着落、卡在哪里。定不定由您。',
      },
      help: {
        title: '轮到您了',
        text: '想走一圈、看教程、查快捷键，都回到“帮助”。要用自己的表格，点“导入表格”；数据一直只在这台电脑上。',
      },
    },
  },
  tutorial: { title: '十五分钟教程', text: '跟着做一遍，不用联网。', open: '打开教程' },
  about: {
    title: '关于邻里',
    version: '版本',
    kernel: '计算方式',
    kernels: {
      simd: '向量指令（结果和普通方式一样，只是快些）',
      plain: '普通方式（结果一样，只是慢些）',
    },
    data: '数据在哪里',
    dataText: '只在这台电脑上。这个程序从不联系别的网站，也没有统计或上报。',
    offline: '不联网时',
    offlineText: {
      storing: '正在把程序存到这台电脑上，存好以后不联网也能打开。',
      ready: '程序已经存在这台电脑上，不联网也能打开。存的只有程序，没有数据。',
      newer: '新版本已经存好。联着网时打开就是新版；不联网时，把邻里的窗口都关掉再打开，才是新版。',
      unsupported: '这个浏览器或这种打开方式存不了程序，不联网时要用 linli open 打开。',
    },
    install: '想装成一个应用：在浏览器的菜单里选“安装”或“添加到桌面”。',
    not: '这不是诊断，也不用来定待遇：身边没有人不等于孤独，排序只为安排走访。',
    licence: '许可',
    licenceText: (licence: string) => `邻里的代码按 ${licence} 许可使用。里面用到的程序库：`,
    libraries: '程序库',
  },
};

const en: Shape<typeof zh> = {
  title: 'Help',
  lead: 'Look around first, then follow the tutorial once, and you are ready for your own data.',
  tour: {
    title: 'Look around',
    text: 'Five steps, two minutes: overview, worklist, a case, match, and back here. Uses the sample where nothing is open.',
    start: 'Show me around',
    first: 'First time here? Look around in five steps, on sample data.',
    no: 'No, thanks',
    label: 'Look around',
    step: (n, of) => `Step ${n} of ${of}`,
    back: 'Back',
    next: 'Next',
    skip: 'Stop',
    done: 'Done',
    steps: {
      overview: {
        title: 'Overview',
        text: 'The whole community on one page: how many are urgent, how many were never asked. Every number says how it was counted. Who was never asked is “to verify”, not a gap.',
      },
      worklist: {
        title: 'Worklist',
        text: 'Whom to visit first, from the top. The column “Why” gives the reason in one sentence. Find people by name, pinyin or initials.',
      },
      case: {
        title: 'Case',
        text: 'The rings show who is around this person; a dashed green line is a tie that could be tried. Write one line under “Record”, press Enter, and it is kept; undo it if it was wrong.',
      },
      match: {
        title: 'Match',
        text: 'Plans ties to try for the whole community at once, says why each fits, who is left without one and what stands in the way. You decide.',
      },
      help: {
        title: 'Your turn',
        text: 'This tour, the tutorial and the keys are under “Help”. For tables of your own, choose “Import”; the data stays on this computer.',
      },
    },
  },
  tutorial: {
    title: 'Tutorial of fifteen minutes',
    text: 'Follow it once; it needs no network.',
    open: 'Open the tutorial',
  },
  about: {
    title: 'About Linli',
    version: 'Version',
    kernel: 'Calculation',
    kernels: {
      simd: 'vector instructions (the same results as the plain way, only faster)',
      plain: 'plain (the same results, only slower)',
    },
    data: 'Where the data is',
    dataText:
      'Only on this computer. This program never contacts another site and reports nothing to anybody.',
    offline: 'Without a network',
    offlineText: {
      storing: 'The program is being stored on this computer; then it opens without a network.',
      ready:
        'The program is stored on this computer and opens without a network. Only the program is stored, no data.',
      newer:
        'A new version is stored. With a network the new one opens; without a network it opens once every Linli window has been closed.',
      unsupported:
        'This browser, or this way of opening the page, cannot store the program; without a network open it with linli open.',
    },
    install: 'To install it as an app, choose “Install” or “Add to desktop” in the menu of the browser.',
    not: 'Not a diagnosis and not for deciding benefits: having nobody around is not loneliness, and the order is only for planning visits.',
    licence: 'Licences',
    licenceText: (licence) => `The code of Linli is under the ${licence} licence. Libraries in it:`,
    libraries: 'Libraries',
  },
};

/** Words of the help page, the tour and the about box. */
export const helpWords: Readonly<Record<Lang, Shape<typeof zh>>> = { zh, en };
