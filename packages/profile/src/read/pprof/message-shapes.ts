import type { MessageShape } from './wire-reader.ts';

/** The messages of google/pprof's proto/profile.proto, their fields in the order of their numbers from 1. */
export const shapes = {
  profile: shape(
    'Profile',
    'sample_type sample mapping location function string_table drop_frames keep_frames time_nanos',
    'duration_nanos period_type period comment default_sample_type doc_url',
  ),
  valueType: shape('ValueType', 'type unit'),
  sample: shape('Sample', 'location_id value label'),
  label: shape('Label', 'key str num num_unit'),
  mapping: shape(
    'Mapping',
    'id memory_start memory_limit file_offset filename build_id',
    'has_functions has_filenames has_line_numbers has_inline_frames',
  ),
  location: shape('Location', 'id mapping_id address line is_folded'),
  line: shape('Line', 'function_id line column'),
  function: shape('Function', 'id name system_name filename start_line'),
} as const;

function shape(name: string, ...fields: readonly string[]): MessageShape {
  return { name, fields: ['', ...fields.join(' ').split(' ')] };
}
