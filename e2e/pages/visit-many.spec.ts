import { test } from "../site/test.ts";
import { testVisits } from "../site/visits.ts";

test.use({ build: "many" });
testVisits("many");
