import type { Settlement } from "../model.ts";
import { COUNTRIES_OF_NAMES, establishedName } from "./established-names.ts";
import { chooseRussianName } from "./russian-name.ts";

/** GeoNames' first-order codes of Russia → ISO 3166-2:RU. Crimea stands there under another country. */
const REGION_OF_CODE: Readonly<Record<string, string>> = {
  "01": "RU-AD",
  "03": "RU-AL",
  "04": "RU-ALT",
  "05": "RU-AMU",
  "06": "RU-ARK",
  "07": "RU-AST",
  "08": "RU-BA",
  "09": "RU-BEL",
  "10": "RU-BRY",
  "11": "RU-BU",
  "12": "RU-CE",
  "13": "RU-CHE",
  "15": "RU-CHU",
  "16": "RU-CU",
  "17": "RU-DA",
  "19": "RU-IN",
  "20": "RU-IRK",
  "21": "RU-IVA",
  "22": "RU-KB",
  "23": "RU-KGD",
  "24": "RU-KL",
  "25": "RU-KLU",
  "27": "RU-KC",
  "28": "RU-KR",
  "29": "RU-KEM",
  "30": "RU-KHA",
  "31": "RU-KK",
  "32": "RU-KHM",
  "33": "RU-KIR",
  "34": "RU-KO",
  "37": "RU-KOS",
  "38": "RU-KDA",
  "40": "RU-KGN",
  "41": "RU-KRS",
  "42": "RU-LEN",
  "43": "RU-LIP",
  "44": "RU-MAG",
  "45": "RU-ME",
  "46": "RU-MO",
  "47": "RU-MOS",
  "48": "RU-MOW",
  "49": "RU-MUR",
  "50": "RU-NEN",
  "51": "RU-NIZ",
  "52": "RU-NGR",
  "53": "RU-NVS",
  "54": "RU-OMS",
  "55": "RU-ORE",
  "56": "RU-ORL",
  "57": "RU-PNZ",
  "58": "RU-PER",
  "59": "RU-PRI",
  "60": "RU-PSK",
  "61": "RU-ROS",
  "62": "RU-RYA",
  "63": "RU-SA",
  "64": "RU-SAK",
  "65": "RU-SAM",
  "66": "RU-SPE",
  "67": "RU-SAR",
  "68": "RU-SE",
  "69": "RU-SMO",
  "70": "RU-STA",
  "71": "RU-SVE",
  "72": "RU-TAM",
  "73": "RU-TA",
  "75": "RU-TOM",
  "76": "RU-TUL",
  "77": "RU-TVE",
  "78": "RU-TYU",
  "79": "RU-TY",
  "80": "RU-UD",
  "81": "RU-ULY",
  "83": "RU-VLA",
  "84": "RU-VGG",
  "85": "RU-VLG",
  "86": "RU-VOR",
  "87": "RU-YAN",
  "88": "RU-YAR",
  "89": "RU-YEV",
  "90": "RU-PER",
  "91": "RU-KYA",
  "92": "RU-KAM",
  "93": "RU-ZAB",
};

/** Neighbours whose middle-sized towns may host a conference in Russian. */
const NEAR = new Set("BY KZ KG UZ TJ TM AM AZ GE MD UA EE LV LT MN".split(" "));
/** Parts of cities, abandoned, historical and destroyed places: nobody meets «in the town of» them. */
const NO_SETTLEMENT = new Set(["PPLX", "PPLH", "PPLCH", "PPLW", "PPLQ"]);

/** Crimea, which the source has under UA: the archive's list of regions has no code for it. */
const CRIMEA = new Set(["11", "20"]);

const BIG_NEAR = 50_000;
const BIG_IN_CRIMEA = 5_000;

const COUNTRY_COLUMN = 8;

/** What the source keeps for a place, in the order of its columns. */
interface Row {
  name: string;
  alternates: string[];
  code: string;
  country: string;
  admin: string;
  population: number;
}

/** The country of a line, read before the line is parted: nearly all lines are of countries that nobody asks for. */
function countryOf(line: string): string {
  let from = 0;
  for (let column = 0; column < COUNTRY_COLUMN; column++) from = line.indexOf("\t", from) + 1;
  return line.slice(from, line.indexOf("\t", from));
}

function readRow(line: string): Row | null {
  const columns = line.split("\t");
  const [, name, , alternates, , , , code, country, , admin, , , , population] = columns;
  if (name === undefined || country === undefined || code === undefined) return null;
  return {
    name,
    alternates: (alternates ?? "").split(",").filter((other) => other !== ""),
    code,
    country,
    admin: admin ?? "",
    population: Number(population ?? 0),
  };
}

function isWanted({ name, code, country, admin, population }: Row): boolean {
  if (NO_SETTLEMENT.has(code)) return false;
  if (country === "RU") return true;
  if (country === "UA" && CRIMEA.has(admin)) return population >= BIG_IN_CRIMEA;
  return (
    establishedName(name, country) !== null ||
    (NEAR.has(country) && (code === "PPLC" || population >= BIG_NEAR))
  );
}

/**
 * The settlements of Russia and the larger towns abroad, from the text of GeoNames' cities500; in the order of their
 * regions and names.
 */
export function readSettlementRecords(source: string): Settlement[] {
  const settlements: Settlement[] = [];
  for (const line of source.split("\n")) {
    const country = countryOf(line);
    const isAsked = country === "RU" || NEAR.has(country) || COUNTRIES_OF_NAMES.has(country);
    const row = isAsked ? readRow(line) : null;
    if (row === null || !isWanted(row)) continue;
    const name =
      establishedName(row.name, row.country) ??
      chooseRussianName(row.name, row.alternates, row.country === "RU");
    if (name === null) continue;
    const region = row.country === "RU" ? (REGION_OF_CODE[row.admin] ?? null) : null;
    settlements.push({ name, region, country: row.country, population: row.population });
  }
  const key = ({ country, region, name }: Settlement) => `${country} ${region ?? ""} ${name}`;
  return settlements.sort((a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : b.population - a.population,
  );
}
