/** Document properties and the custom XML a data system leaves in its forms. */
import { dateOf, titleOf, type HalfYear } from './periods';
import { declaration, tag } from './xml';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const openxml = 'http://schemas.openxmlformats.org';

/** `2025年7月6日` → `2025-07-06T08:00:00Z`. */
function instantOf(period: HalfYear): string {
  const [year = '', month = '', day = ''] = dateOf(period).match(/\d+/g) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T08:00:00Z`;
}

export function coreProperties(period: HalfYear): string {
  const namespaces = {
    'xmlns:cp': `${openxml}/package/2006/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const instant = (name: string): string => tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, instantOf(period));
  const content =
    tag('dc:title', {}, `妇幼卫生工作报表(${titleOf(period)})`) +
    tag('dc:creator', {}, '海棠县卫生健康局') +
    tag('cp:lastModifiedBy', {}, '海棠县卫生健康局') +
    instant('dcterms:created') +
    instant('dcterms:modified');
  return declaration + tag('cp:coreProperties', namespaces, content);
}

export function appProperties(): string {
  const content =
    tag('Application', {}, 'Microsoft Excel') +
    tag('Company', {}, '海棠县卫生健康局') +
    tag('AppVersion', {}, '16.0300');
  return declaration + tag('Properties', { xmlns: `${office}/extended-properties` }, content);
}

export function customProperties(period: HalfYear): string {
  const named = { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: '报表期别' };
  const property = tag('property', named, tag('vt:lpwstr', {}, period.code));
  const namespaces = { xmlns: `${office}/custom-properties`, 'xmlns:vt': `${office}/docPropsVTypes` };
  return declaration + tag('Properties', namespaces, property);
}

export function customXml(period: HalfYear): string {
  return tag('form', { xmlns: 'urn:haitang:form', table: '卫统41表', period: period.code });
}

export function customXmlProperties(): string {
  const schema = tag('ds:schemaRefs', {}, tag('ds:schemaRef', { 'ds:uri': 'urn:haitang:form' }));
  const named = { 'ds:itemID': '{41A0C0DE-0041-4141-8141-00000000A141}', 'xmlns:ds': `${office}/customXml` };
  return declaration + tag('ds:datastoreItem', named, schema);
}
