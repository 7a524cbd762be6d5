import { FileUpload } from 'nhsuk-react-components';
import type { FieldProps } from './field.ts';
import { useLabelled } from './group.tsx';

export interface FileFieldProps extends FieldProps {
  /** Kinds of file, as the browser's `accept` takes them: '.csv,text/csv'. */
  accept?: string;
  multiple?: boolean;
}

/** A file to send. Its form must be `multipart`. */
export function FileField(props: FileFieldProps) {
  return <FileUpload {...useLabelled(props)} accept={props.accept} multiple={props.multiple} />;
}
