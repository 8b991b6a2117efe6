/**
 * What the Snowball stemmer parts, for it knows endings and no words: stems that look as if they ended in an ending
 * (орган like сделан, систем like полем, опыт like покрыт), and words whose forms it cannot join.
 */

function list(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Also behind another stem or a prefix: экосистем, лейтмотив. */
const STEMS = list(`
  орган экран ветеран ресторан стакан капитан океан туман охран обезьян барабан фонтан чемодан хулиган талисман полян
  обмен экзамен спортсмен замен перемен измен гигиен манекен
  кредит визит лимит аудит дефицит профицит транзит магнит гранит депозит реквизит элит орбит защит колорит эрудит
  опыт копыт профил автомобил текстил могил фитил
  систем проблем схем теорем поэм эмблем прием объем подъем водоем модем лексем фонем морфем разъем проем
  эконом диплом альбом симптом синдром перелом разлом разгром погром профком детдом
  гастроном агроном астроном космодром аэродром ипподром хромосом аксиом идиом фантом
  вызов основ остров покров голов обнов посев напев обогрев реклам панорам
  режим зажим нажим псевдоним синоним антоним аноним пантомим
  состав устав сустав управ держав застав оправ канав забав рукав октав сплав анклав
  призыв созыв перерыв отзыв разрыв прорыв обрыв порыв взрыв подрыв отрыв наплыв
  коллектив перспектив инициатив актив норматив мотив архив позитив негатив объектив директив альтернатив креатив
  массив разлив прилив залив налив пролив рецидив корректив кооператив детектив эксклюзив императив топлив прерогатив
  запис подпис надпис перепис живопис летопис рукопис роспис пропис смес примес памят печат кроват
`);
/** Short ones, which would be found at the end of other words. */
const WHOLE_STEMS = list(`
  план роман баян быт стил атом том драм глав прав тем член сцен смен правил прибыл светил чернил горком райком обком
  исполком геном коров съем
`);
/** Before й: музей, музея, музеев; идея, идеи, идей; случай, герой. */
const OPEN_STEMS = list(`
  музе лице юбиле трофе хокке иде галере батаре алле эпопе ассамбле лотере оранжере мавзоле диспле злоде случа обыча
  урожа геро усто насто разбо перебо засто поко
`);
/** Their singular has -ин: гражданин, граждане. */
const PEOPLE = list("граждан горожан крестьян россиян сельчан христиан мусульман славян северян южан");

const ENDINGS = list("ами ями ах ях ам ям ов ев ей ом ем ой ою ью а я ы и у ю е о ь").concat("");
const OPEN_ENDINGS = list("ями ях ям ев ем ей ею й я ю е и");
const SINGULAR = "ин";

const anywhere = new Set([...STEMS, ...PEOPLE]);
const whole = new Set(WHOLE_STEMS);
const open = new Set(OPEN_STEMS);
const people = new Set(PEOPLE);
const lengths = [...new Set([...anywhere].map(({ length }) => length))].sort((a, b) => b - a);

/** The stem that Snowball would cut into; `null` for every other word. */
export function protectedStem(normal: string): string | null {
  for (const ending of ENDINGS) {
    if (!normal.endsWith(ending)) continue;
    const stem = normal.slice(0, normal.length - ending.length);
    if (whole.has(stem) || hasStem(stem, anywhere)) return stem;
    const plural = stem.endsWith(SINGULAR) ? stem.slice(0, -SINGULAR.length) : "";
    if (plural !== "" && hasStem(plural, people)) return plural;
  }
  for (const ending of OPEN_ENDINGS) {
    const stem = normal.slice(0, normal.length - ending.length);
    if (normal.endsWith(ending) && open.has(stem)) return stem;
  }
  return null;
}

function hasStem(word: string, stems: ReadonlySet<string>): boolean {
  return lengths.some((length) => word.length >= length && stems.has(word.slice(-length)));
}

/** Forms of a word with such a stem, enough for every stem that Snowball makes of them. */
export function protectedForms(stem: string): string[] {
  if (open.has(stem)) return ["й", "я", "ем", "и"].map((end) => stem + end);
  const singular = hasStem(stem, people) ? [stem + SINGULAR] : [];
  return ["", "а", "у", "и", "ы", "ов", "ь", "ью"].map((end) => stem + end).concat(singular);
}

/** The first stands for all; what Snowball joins with it need not be named. */
const FAMILIES = `
  день дня дню днем дне дни дней дням днями днях
  время времени временем времена времен временам временами временах
  имя имени именем имена имен именам именами именах
  знамя знамени знаменем знамена знамен знаменам знаменами знаменах
  мать матери матерью матерей матерям матерями матерях
  дочь дочери дочерью дочерей дочерям дочерьми дочерями дочерях
  отец отца отцу отцом отце отцы отцов отцам отцами отцах
  боец бойца бойцу бойцом бойце бойцы бойцов бойцам бойцами бойцах
  числа число числу числом числе числам числами числах чисел
  письма письмо письму письмом письме письмам письмами письмах писем
  земля земли земле землю землей землям землями землях земель
  окна окно окну окном окне окнам окнами окнах окон
  сестра сестры сестре сестру сестрой сестрам сестрами сестрах сестер
  ядра ядро ядру ядром ядре ядрам ядрами ядрах ядер
  песня песни песне песню песней песням песнями песнях песен
  судьба судьбы судьбе судьбу судьбой судьбам судьбами судьбах судеб
  сотня сотни сотне сотню сотней сотням сотнями сотнях сотен
  замысел замысла замыслу замыслом замысле замыслы замыслов замыслам замыслами замыслах
  узел узла узлу узлом узле узлы узлов узлам узлами узлах
`
  .trim()
  .split("\n")
  .map(list);

const families = new Map(FAMILIES.flatMap((family) => family.map((form) => [form, family] as const)));

/** All forms of a word that has several stems. */
export function formsOfFamily(normal: string): readonly string[] | null {
  return families.get(normal) ?? null;
}
