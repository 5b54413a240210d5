/** All forms, in the order of the gallery. One more: a file in `forms` and two lines here. Imported only by `library`: it is large. */
import maternalCare from './forms/t01-maternal-care.json';
import childCare from './forms/t02-child-care.json';
import birthDefects from './forms/t03-birth-defects.json';
import motherToChild from './forms/t04-mother-to-child.json';
import womensDiseases from './forms/t05-womens-diseases.json';
import birthSubsidy from './forms/t06-birth-subsidy.json';
import basicPublicHealth from './forms/t07-basic-public-health.json';
import mentalDisorders from './forms/t08-mental-disorders.json';
import familyDoctor from './forms/t09-family-doctor.json';
import immunisation from './forms/t10-immunisation.json';
import infectiousDiseases from './forms/t11-infectious-diseases.json';
import population from './forms/t12-population.json';
import familyPlanning from './forms/t13-family-planning.json';
import supervisionAid from './forms/t14-supervision-aid.json';
import supervisionEnforcement from './forms/t15-supervision-enforcement.json';
import hospitalMonthly from './forms/t16-hospital-monthly.json';
import healthReform from './forms/t17-health-reform.json';
import procurement from './forms/t18-procurement.json';
import insuranceFund from './forms/t19-insurance-fund.json';
import projects from './forms/t20-projects.json';
import standardBuilding from './forms/t21-standard-building.json';
import staff from './forms/t22-staff.json';
import chineseMedicine from './forms/t23-chinese-medicine.json';
import patrioticHealth from './forms/t24-patriotic-health.json';
import emergency from './forms/t25-emergency.json';
import blood from './forms/t26-blood.json';
import publicity from './forms/t27-publicity.json';
import conduct from './forms/t28-conduct.json';
import dataQuality from './forms/t29-data-quality.json';
import assessment from './forms/t30-assessment.json';

export const forms: readonly unknown[] = [
  maternalCare,
  childCare,
  birthDefects,
  motherToChild,
  womensDiseases,
  birthSubsidy,
  basicPublicHealth,
  mentalDisorders,
  familyDoctor,
  immunisation,
  infectiousDiseases,
  population,
  familyPlanning,
  supervisionAid,
  supervisionEnforcement,
  hospitalMonthly,
  healthReform,
  procurement,
  insuranceFund,
  projects,
  standardBuilding,
  staff,
  chineseMedicine,
  patrioticHealth,
  emergency,
  blood,
  publicity,
  conduct,
  dataQuality,
  assessment,
];
