import { chartAddressees } from "../../analysis/chart-addressees.ts";
import { chartAttendance } from "../../analysis/chart-attendance.ts";
import { chartClaims } from "../../analysis/chart-claims.ts";
import { chartRegions } from "../../analysis/chart-regions.ts";
import { chartThemes } from "../../analysis/chart-themes.ts";
import { presentAddressees } from "../../components/charts/addressee-chart.ts";
import { presentAttendance } from "../../components/charts/attendance-chart.ts";
import type { Chart } from "../../components/charts/chart.ts";
import { presentClaims } from "../../components/charts/claim-chart.ts";
import { presentRegions } from "../../components/charts/region-chart.ts";
import { presentThemes, YEARS } from "../../components/charts/theme-chart.ts";
import { archive, paths } from "../_archive.ts";

/** Every chart of the archive, in the page's order. */
export const charts: Chart[] = [
  presentThemes(chartThemes(archive, YEARS.wide), chartThemes(archive, YEARS.narrow), paths),
  presentAddressees(chartAddressees(archive), paths),
  presentRegions(chartRegions(archive, "hosted"), "hosted", paths),
  presentRegions(chartRegions(archive, "tookPart"), "tookPart", paths),
  presentClaims(chartClaims(archive), paths),
  presentAttendance(chartAttendance(archive), paths),
];
