import { countedOnComment } from '../../../comment/row-hooks/counted';
import { countReports } from '../../../comment/store/reports';

export default countedOnComment('api::report.report', countReports);
