Feature: Results come as a file

  Named and labelled, so that a browser can keep it.

  Rule: Download a job's results · Example

    @DOWNLOAD-06 @must
    Scenario: Results are an attachment
      Given a completed view job for each of these rows
        | output_type |
        | "csv"       |
      And a completed query job
      Then their results are an attachment with a file name

    @DOWNLOAD-14 @should
    Scenario: The type and the file ending fit the format
      Given a completed view job for each of these rows
        | output_type |
        | "json"      |
        | "csv"       |
        | "tsv"       |
        | "xlsx"      |
      Then their results are of the type and file ending of their format
