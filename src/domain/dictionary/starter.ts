/** All files of entries. One more: a file in `entries` and two lines here. Imported only by `load`: it is large. */
import blood from './entries/blood.json';
import building from './entries/building.json';
import chineseMedicine from './entries/chinese-medicine.json';
import conduct from './entries/conduct.json';
import diseaseControl from './entries/disease-control.json';
import emergency from './entries/emergency.json';
import familyDoctor from './entries/family-doctor.json';
import familyPlanning from './entries/family-planning.json';
import finance from './entries/finance.json';
import general from './entries/general.json';
import hospital from './entries/hospital.json';
import immunisation from './entries/immunisation.json';
import informatics from './entries/informatics.json';
import insurance from './entries/insurance.json';
import maternalAndChild from './entries/maternal-and-child.json';
import medicines from './entries/medicines.json';
import patrioticHealth from './entries/patriotic-health.json';
import povertyRelief from './entries/poverty-relief.json';
import publicHealth from './entries/public-health.json';
import publicity from './entries/publicity.json';
import reform from './entries/reform.json';
import safety from './entries/safety.json';
import staff from './entries/staff.json';
import supervision from './entries/supervision.json';

export const starter: readonly unknown[] = [
  blood,
  building,
  chineseMedicine,
  conduct,
  diseaseControl,
  emergency,
  familyDoctor,
  familyPlanning,
  finance,
  general,
  hospital,
  immunisation,
  informatics,
  insurance,
  maternalAndChild,
  medicines,
  patrioticHealth,
  povertyRelief,
  publicHealth,
  publicity,
  reform,
  safety,
  staff,
  supervision,
];
