/** Every form a dataset may come in, for the message that refuses another. */
export const acceptedForms =
  '.xlsx .csv .zip .json .graphml .gexf .net .dl .parquet .arrow; Excel 97 (.xls), WPS (.et): save as .xlsx';
