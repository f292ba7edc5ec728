import { countingHooks } from '../../../comment/row-hooks/counting-hooks';
import { countReports } from '../../../comment/store/reports';

export default countingHooks('api::report.report', countReports);
